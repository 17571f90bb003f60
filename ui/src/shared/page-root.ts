/** The element that a page draws itself into. */
export function pageRoot(): HTMLElement {
  const root = document.getElementById("root");
  if (root === null) {
    throw new Error('The page has no element with id "root" to draw into. Add it to the HTML file.');
  }
  return root;
}

/** What the service allows our own style elements by, where it sends a content security policy. */
export function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce === "" ? undefined : nonce;
}
