import { admissionRows } from './admission.ts';
import { machineNoise } from './machineNoise.ts';
import { tableLines } from './printTable.ts';
import { storeRows } from './storeSize.ts';
import { withVerdict } from './verdict.ts';

/** W6: what has no peer to stand beside: admission on 3,000 notes, and 10,000 moves in the store. */
export async function ownTable(): Promise<readonly string[]> {
  const rows = [...admissionRows(), ...(await storeRows())];
  const cells = rows.map(({ title, value, digits, bar }) => [title, value.toFixed(digits), withVerdict(value, bar)]);
  return [
    '',
    'W6 admission on 3,000 notes; 10,000 moves in the store',
    machineNoise(),
    ...tableLines(['', 'Samenreis', 'our bar'], cells),
  ];
}
