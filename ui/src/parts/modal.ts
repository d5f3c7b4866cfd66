/**
 * For a `<dialog>`: opens it over everything, holds the focus, and gives the focus back to where it was.
 * The rest of the screen is out of reach meanwhile.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  return () => {
    dialog.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
