/** The element that a page draws itself into. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) {
    throw new Error('The page has no element with id "root" to draw into. Add it to the HTML file.');
  }
  return root;
}
