import type { PhaseId } from '@samenreis/shared/base';
import type { Note } from '@samenreis/shared/board';
import { m } from '../../i18n/messages.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { useListTools } from '../list/listTools.ts';
import { linkablePhases } from './noteLinks.ts';

const NONE = 'none';

/** In the list: which other phase a note belongs to as well. */
export function LinkField({ note }: { readonly note: Note }) {
  const { list, run } = useListTools();
  const phases = linkablePhases(list().source.snapshot, note.id);
  const linked = phases.find(({ phase }) => phase.id === note.linkTo);

  function choose(option: PhaseId | typeof NONE): void {
    const to = option === NONE ? null : option;
    const chosen = phases.find(({ phase }) => phase.id === to);
    const done =
      chosen === undefined ? m.comment_unlinked() : m.comment_linked({ number: chosen.ordinal, name: chosen.phase.name });
    run({ type: 'editNote', note: note.id, linkTo: to }, done);
  }

  return (
    <SelectField<PhaseId | typeof NONE>
      label={m.comment_linkField()}
      value={linked?.phase.id ?? NONE}
      options={[NONE, ...phases.map(({ phase }) => phase.id)]}
      text={(option) => {
        const found = phases.find(({ phase }) => phase.id === option);
        return found === undefined ? m.comment_linkNone() : `${found.ordinal} ${found.phase.name}`;
      }}
      onValue={choose}
    />
  );
}
