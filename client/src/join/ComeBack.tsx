import { m } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';

interface ComeBackProps {
  /** As whom this device takes part. */
  readonly name: string;
  readonly isBusy: boolean;
  readonly onBack: () => void;
}

/** For who takes part already: one press, and not the same questions again. */
export function ComeBack({ name, isBusy, onBack }: ComeBackProps) {
  return (
    <div className="join-back">
      <p>{m.join_resumes({ name })}</p>
      <Button purpose="primary" busy={isBusy} onClick={onBack}>
        {m.join_resume()}
      </Button>
    </div>
  );
}
