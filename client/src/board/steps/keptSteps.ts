import { isLaneId, isPhaseId } from '@samenreis/shared/base';
import { emotionValue, perspective } from '@samenreis/shared/board';
import * as v from 'valibot';
import { type Drafts, NEW_NOTE } from '../drafts.ts';
import { FIRST_STEP, QUESTIONS, type Steps } from './stepMachine.ts';

/** Under which name the answers are kept; the words are the list's too, for who changes the view while writing. */
const ANSWERS = 'newNoteSteps';

const answersSchema = v.object({
  at: v.picklist(QUESTIONS),
  lane: v.nullable(v.custom<NonNullable<Steps['lane']>>(isLaneId)),
  phase: v.nullable(v.custom<NonNullable<Steps['phase']>>(isPhaseId)),
  topic: v.nullable(
    v.variant('kind', [
      v.object({ kind: v.literal('emotion'), value: emotionValue }),
      v.object({ kind: v.picklist(['moment', 'tip']) }),
    ]),
  ),
  forOther: v.optional(v.nullable(perspective), null),
});

/** Where somebody was with a note before the page was loaded anew; the first question where nobody was. */
export function readSteps(drafts: Drafts): Steps {
  const text = drafts.get(NEW_NOTE) ?? '';
  const answers = v.safeParse(v.pipe(v.string(), v.parseJson(), answersSchema), drafts.get(ANSWERS));
  return answers.success ? { ...FIRST_STEP, ...answers.output, text } : { ...FIRST_STEP, text };
}

export function keepSteps(drafts: Drafts, { at, lane, phase, topic, text, forOther }: Steps): void {
  if (text === '') drafts.delete(NEW_NOTE);
  else drafts.set(NEW_NOTE, text);
  if (at === 'stuck' || phase === null) drafts.delete(ANSWERS);
  else drafts.set(ANSWERS, JSON.stringify({ at, lane, phase, topic, forOther }));
}
