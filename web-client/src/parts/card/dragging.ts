// Dragging a card to another place, as an extra beside "Move to…". The library is loaded when somebody first
// points at a card with a mouse.

import type { Attachment } from 'svelte/attachments';

import type { Id } from '../../protocol/generated/types';

/** Where a card was let go. */
export interface Drop {
  card: Id;
  /** The card that it was let go upon; it comes behind that one. */
  upon?: Id;
}

let library: Promise<typeof import('@atlaskit/pragmatic-drag-and-drop/element/adapter')> | undefined;
const load = () => (library ??= import('@atlaskit/pragmatic-drag-and-drop/element/adapter'));

/** Makes a card something to pick up. */
export function draggable(card: Id): Attachment<HTMLElement> {
  return (element) => {
    let stop: (() => void) | undefined;
    let gone = false;
    const start = async () => {
      const adapter = await load();
      if (gone || stop) return;
      stop = adapter.draggable({
        element,
        getInitialData: () => ({ card }),
        onDragStart: () => (element.dataset.dragged = ''),
        onDrop: () => delete element.dataset.dragged,
      });
    };
    element.addEventListener('pointerenter', start, { once: true });
    element.addEventListener('touchstart', start, { once: true, passive: true });
    return () => {
      gone = true;
      stop?.();
    };
  };
}

/** Makes a place take cards. */
export function droppable(ondrop: (drop: Drop) => void): Attachment<HTMLElement> {
  return (element) => {
    let stop: (() => void) | undefined;
    let gone = false;
    const start = async () => {
      const adapter = await load();
      if (gone || stop) return;
      stop = adapter.dropTargetForElements({
        element,
        onDragEnter: () => (element.dataset.over = ''),
        onDragLeave: () => delete element.dataset.over,
        onDrop: ({ source, location }) => {
          delete element.dataset.over;
          if (location.current.dropTargets[0]?.element !== element) return;
          const under = document.elementFromPoint(location.current.input.clientX, location.current.input.clientY);
          const upon = under?.closest<HTMLElement>('[data-card]')?.dataset.card;
          ondrop({ card: String(source.data.card), ...(upon && upon !== source.data.card ? { upon } : {}) });
        },
      });
    };
    // Whoever points anywhere near is about to drag.
    document.addEventListener('pointerover', start, { once: true });
    document.addEventListener('touchstart', start, { once: true, passive: true });
    return () => {
      gone = true;
      document.removeEventListener('pointerover', start);
      stop?.();
    };
  };
}
