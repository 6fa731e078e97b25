import { type ComponentProps, useMemo } from 'react';
import { BoardWorkspace } from './BoardWorkspace.tsx';
import { LetterKeysProvider, letterKeysOnDevice } from './letterKeys.ts';
import { NewsSoundProvider, newsSoundOnDevice } from './news/newsSound.ts';
import { useLeftUndone } from './useLeftUndone.ts';

/** Canvas or list, with what was chosen for both on this device. */
export function WorkspaceOnDevice(props: ComponentProps<typeof BoardWorkspace>) {
  const letterKeys = useMemo(letterKeysOnDevice, []);
  // What an undo leaves is said, whichever of the two is shown.
  useLeftUndone(props.board);
  const newsSound = useMemo(newsSoundOnDevice, []);
  return (
    <LetterKeysProvider value={letterKeys}>
      <NewsSoundProvider value={newsSound}>
        <BoardWorkspace {...props} />
      </NewsSoundProvider>
    </LetterKeysProvider>
  );
}
