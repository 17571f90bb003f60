/** What the reader chose, kept by the browser: language, colours, when the reader was last here. A browser that keeps nothing is no fault. */
export function kept(name: string): string | null {
  try {
    return window.localStorage.getItem(`lianhuan.${name}`);
  } catch {
    return null;
  }
}

export function keep(name: string, value: string): void {
  try {
    window.localStorage.setItem(`lianhuan.${name}`, value);
  } catch {
    // Nothing is kept, nothing is lost that matters.
  }
}
