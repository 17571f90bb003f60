/** Colours and sizes of the kit; those of our own elements stand in `theme.css`. Fonts are the reader's own: nothing is fetched for them. */
export const look = {
  colorPrimary: "#1c5a8c",
  colorLink: "#1c5a8c",
  colorBgLayout: "#f5f6f8",
  colorTextDescription: "#59636e",
  colorTextPlaceholder: "#6b7480",
  borderRadius: 5,
  fontSize: 14,
  fontFamily: "var(--sans)",
  fontFamilyCode: "var(--mono)",
  wireframe: false,
};

export const darkLook = {
  ...look,
  colorPrimary: "#5aa2db",
  colorLink: "#7db8e8",
  colorBgBase: "#14171b",
  colorBgLayout: "#0f1215",
  colorTextDescription: "#9aa5b1",
  colorTextPlaceholder: "#8b96a3",
};
