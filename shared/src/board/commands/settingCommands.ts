import * as v from 'valibot';
import type { Json } from '../boardDoc.ts';
import { boardSchema } from '../records/board.ts';
import { type Planners, plan } from './plan.ts';

const { title, description, locked, othersNotes } = boardSchema.entries;

export const settingCommandSchemas = [
  v.strictObject({ type: v.literal('setBoardTitle'), title }),
  v.strictObject({ type: v.literal('describeBoard'), description }),
  v.strictObject({ type: v.literal('lockBoard'), locked }),
  /** What participants may do with the notes of others. */
  v.strictObject({ type: v.literal('setOthersNotes'), ...othersNotes.entries }),
] as const;
export type SettingCommand = v.InferOutput<(typeof settingCommandSchemas)[number]>;

const planSetting = (key: string, value: Json) => plan([{ root: 'meta', key, field: null, value }]);

export const settingPlanners: Planners<SettingCommand> = {
  setBoardTitle: ({ title }) => planSetting('title', title),
  describeBoard: ({ description }) => planSetting('description', description),
  lockBoard: ({ locked }) => planSetting('locked', locked),
  setOthersNotes: ({ move, edit }) => planSetting('othersNotes', { move, edit }),
};
