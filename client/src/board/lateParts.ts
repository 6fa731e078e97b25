/** What every view may come to, whatever happens to the board. */
export const partsOfAllViews = {
  handover: () => import('./mine/HandoverDialog.tsx'),
  erase: () => import('./mine/EraseDialog.tsx'),
  keptText: () => import('./KeptTextDialog.tsx'),
  lostNote: () => import('./lostNote.ts'),
  closed: () => import('./ClosedScreen.tsx'),
  failed: () => import('./FailedScreen.tsx'),
  leave: () => import('./LeaveDialog.tsx'),
  doneHere: () => import('./DoneHereDialog.tsx'),
};

/**
 * What no board shows at its opening, each in a file of its own. Fetched together as soon as the board stands there
 * (`BoardOpened.tsx`), so that opening one waits for nothing, also without a network.
 */
export const lateParts = {
  ...partsOfAllViews,
  invite: () => import('./invite/InviteDialog.tsx'),
  device: () => import('./DeviceDialog.tsx'),
  settings: () => import('./SettingsDialog.tsx'),
  keys: () => import('./many/KeySheet.tsx'),
  find: () => import('./find/FindStrip.tsx'),
  listDialogs: () => import('./list/ListDialogs.tsx'),
  pickedDeeds: () => import('./list/PickedDeeds.tsx'),
  people: () => import('./facilitate/PeopleDialog.tsx'),
  rules: () => import('./facilitate/RulesList.tsx'),
  session: () => import('./session/SessionStrip.tsx'),
  leading: () => import('./leading/LeadingOnCanvas.tsx'),
  rolePlay: () => import('./rolePlay/ScenePanel.tsx'),
  outcome: () => import('./outcome/OutcomeDialog.tsx'),
  personas: () => import('./structure/PersonasDoor.tsx'),
};

/** Beside them what the canvas alone comes to. */
export const partsOfCanvas = {
  ...lateParts,
  noteMenu: () => import('./many/NoteMenu.tsx'),
};
