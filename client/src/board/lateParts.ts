/**
 * What no board shows at its opening, each in a file of its own. Fetched together as soon as the board stands there
 * (`BoardOpened.tsx`), so that opening one waits for nothing, also without a network.
 */
export const lateParts = {
  invite: () => import('./InviteDialog.tsx'),
  device: () => import('./DeviceDialog.tsx'),
  settings: () => import('./SettingsDialog.tsx'),
  leave: () => import('./LeaveDialog.tsx'),
  doneHere: () => import('./DoneHereDialog.tsx'),
  find: () => import('./find/FindStrip.tsx'),
  listDialogs: () => import('./list/ListDialogs.tsx'),
  keptText: () => import('./KeptTextDialog.tsx'),
  people: () => import('./facilitate/PeopleDialog.tsx'),
  personas: () => import('./structure/PersonasDoor.tsx'),
  closed: () => import('./ClosedScreen.tsx'),
};
