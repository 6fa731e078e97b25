import type { ComponentProps } from 'react';
import { lateParts } from '../lateParts.ts';
import { lazyDialog, type Openable } from '../lazyDialog.tsx';
import type { ListDialogs } from './ListDialogs.tsx';

type ListDialogsProps = ComponentProps<typeof ListDialogs>;

const LateListDialogs = lazyDialog<ListDialogsProps & Openable>(() => lateParts.listDialogs().then((part) => part.ListDialogs));

/** `ListDialogs`, when it has come: no list opens with one. */
export function LazyListDialogs(props: ListDialogsProps) {
  return <LateListDialogs {...props} isOpen={props.dialog !== null} />;
}
