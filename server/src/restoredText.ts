/** A restore has a consequence for people that its operator should hear of. */
export function restoredText(boards: number): string {
  return [
    '',
    `  De gegevens zijn teruggezet uit een oudere kopie. ${boards} borden beginnen opnieuw vanaf die kopie; wie nog een nieuwere`,
    '  versie op het scherm of het apparaat heeft, krijgt de eigen teksten daarvan terug om te bewaren.',
    `  The data was restored from an earlier copy. ${boards} boards go on from that copy; who still has a later one on screen or`,
    '  device gets the own texts in it back to keep.',
    '',
    '',
  ].join('\n');
}
