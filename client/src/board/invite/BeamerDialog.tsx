import { m } from '../../i18n/messages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { QrCode } from '../../ui/QrCode.tsx';

interface BeamerDialogProps {
  readonly boardTitle: string;
  readonly link: string;
  readonly code: string | null;
  /** What to type for the front page. */
  readonly address: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The whole screen for the room: dark on white whatever the theme, to be read from ten metres. */
export function BeamerDialog({ boardTitle, link, code, address, isOpen, onClose }: BeamerDialogProps) {
  return (
    <Dialog title={boardTitle} isOpen={isOpen} onClose={onClose} isWholeScreen>
      <div className="beamer">
        <QrCode text={link} label={m.invite_qr({ board: boardTitle })} />
        <div className="beamer-words">
          <p>{m.invite_beamerScan()}</p>
          {code !== null && (
            <>
              <p>{m.invite_beamerType()}</p>
              <p className="beamer-address">{address}</p>
              <p>{m.invite_beamerCode()}</p>
              <p className="beamer-code">{code}</p>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}
