/**
 * For a `<dialog>`: opens it over everything, holds the focus, and gives the focus back to where it was.
 * The rest of the screen is out of reach meanwhile.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  // A list of choices begins at its own top: no choice is to look as if it were taken already.
  if (dialog.hasAttribute("tabindex")) dialog.focus();
  return () => {
    dialog.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
