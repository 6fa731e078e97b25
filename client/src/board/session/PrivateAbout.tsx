import { useId } from 'react';
import { m } from '../../i18n/messages.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { Face } from '../canvas/FacePicker.tsx';
import { feelingWord } from '../list/feelingText.ts';
import { kindText } from '../list/kindText.ts';
import { FACE_VALUES } from '../many/faceValues.ts';
import type { ChosenAbout, Missing } from './privateAbout.ts';
import type { PrivateSpots } from './privateSpots.ts';
import type { BegunNote } from './usePrivateDraft.ts';

interface PrivateAboutProps {
  readonly spots: PrivateSpots;
  readonly about: ChosenAbout;
  readonly wrong: readonly Missing[];
  readonly onChange: (part: Partial<BegunNote>) => void;
}

/** What a note for oneself is about: cards for a thumb, and nothing asked of which there is one. */
export function PrivateAbout({ spots, about, wrong, onChange }: PrivateAboutProps) {
  const group = useId();
  const { kinds, phases, lanes } = spots;
  return (
    <>
      {kinds.length === 1 && about.kind !== null && (
        <p className="private-kind">{m.private_kindIs({ kind: kindText(about.kind) })}</p>
      )}
      {kinds.length > 1 && (
        <RadioCards
          name={`${group}-kind`}
          legend={m.list_kind()}
          error={wrong.includes('kind') && about.kind === null ? m.private_kindError() : null}
          options={kinds}
          chosen={about.kind}
          onChoose={(kind) => onChange({ kind, lane: undefined })}
          face={(kind) => <span>{kindText(kind)}</span>}
          className="private-kinds"
        />
      )}
      {about.kind === 'emotion' && (
        <RadioCards
          name={`${group}-feeling`}
          legend={m.list_feeling()}
          error={wrong.includes('feeling') && about.feeling === null ? m.private_feelingError() : null}
          options={FACE_VALUES}
          chosen={about.feeling}
          onChoose={(value) => onChange({ value })}
          face={(value) => (
            <>
              <Face value={value} />
              <span>{feelingWord(value)}</span>
            </>
          )}
          className="private-faces"
        />
      )}
      <div className="step-form-row">
        {phases.length > 1 && (
          <SelectField
            label={m.list_phase()}
            value={about.phase}
            notChosen={m.private_phaseNone()}
            error={wrong.includes('phase') && about.phase === null ? m.private_phaseError() : null}
            options={phases.map(({ id }) => id)}
            text={(id) => phases.find((one) => one.id === id)?.name ?? ''}
            onValue={(phase) => onChange({ phase })}
          />
        )}
        {lanes.length > 1 && about.lane !== null && (
          <SelectField
            label={m.list_lane()}
            value={about.lane}
            options={lanes.map(({ id }) => id)}
            text={(id) => lanes.find((one) => one.id === id)?.name ?? ''}
            onValue={(lane) => onChange({ lane })}
          />
        )}
      </div>
    </>
  );
}
