import { App as AntApp, ConfigProvider, theme } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { useCallback, useEffect, useMemo, useState } from "react";
import { createBrowserRouter, RouterProvider } from "react-router";
import { Provider } from "urql";
import { at } from "./shared/addresses";
import { client, signInWanted, speak } from "./shared/client";
import { DarkContext } from "./shared/dark";
import { keep, kept } from "./shared/kept";
import { styleNonce } from "./shared/page-root";
import { darkLook, look } from "./shared/look";
import { anybody, askViewer, ViewerContext, type Viewer } from "./shared/viewer";
import { chooseLanguage, LanguageContext, words, type Language } from "./shared/words";
import { BrokenPage, NoSuchPage } from "./shell/BrokenPage";
import { features } from "./shell/features";
import { SettingsContext } from "./shell/settings";
import { Shell } from "./shell/Shell";
import { SignInPage } from "./shell/SignInPage";

/** Whether the reader's machine asks pages to keep still. */
const stillWanted = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

const router = createBrowserRouter([
  { path: at.signIn, element: <SignInPage />, errorElement: <BrokenPage /> },
  {
    element: <Shell />,
    errorElement: <BrokenPage />,
    hydrateFallbackElement: <></>,
    children: [
      { errorElement: <BrokenPage />, children: features.flatMap(({ routes }) => [...routes]) },
      { path: "*", element: <NoSuchPage /> },
    ],
  },
]);

/** The whole application: language, colours, who looks, and the pages of all features. */
export function App() {
  const [language, setLanguage] = useState<Language>(() => {
    const chosen = chooseLanguage(window.location.search, navigator.languages, kept("language"));
    speak(chosen);
    return chosen;
  });
  const [dark, setDark] = useState(darkAtFirst);
  const [viewer, viewerChanged] = useAskedViewer();
  useEffect(() => {
    document.documentElement.lang = words[language].htmlLanguage;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
  }, [language, dark]);
  const settings = useMemo(
    () => ({
      dark,
      setDark: (wanted: boolean) => {
        keep("theme", wanted ? "dark" : "light");
        setDark(wanted);
      },
      setLanguage: (wanted: Language) => {
        keep("language", wanted);
        speak(wanted);
        setLanguage(wanted);
      },
      viewerChanged,
    }),
    [dark, viewerChanged],
  );
  return (
    <LanguageContext value={language}>
      <DarkContext value={dark}>
        <ViewerContext value={viewer}>
          <SettingsContext value={settings}>
            <ConfigProvider
              locale={language === "zh" ? zhCN : enGB}
              csp={{ nonce: styleNonce() }}
              button={{ autoInsertSpace: false }}
              theme={{
                algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
                token: { ...(dark ? darkLook : look), motion: !stillWanted },
                components: {
                  Descriptions: { labelColor: "var(--ink-soft)" },
                  Menu: { horizontalItemHoverColor: "inherit", itemBg: "transparent", activeBarBorderWidth: 0 },
                },
              }}
            >
              <AntApp>
                <Provider value={client}>
                  <RouterProvider router={router} />
                </Provider>
              </AntApp>
            </ConfigProvider>
          </SettingsContext>
        </ViewerContext>
      </DarkContext>
    </LanguageContext>
  );
}

/** Who looks, asked once and whenever that may have changed; nobody is sent to the sign-in page. */
function useAskedViewer(): [Viewer, () => void] {
  const [viewer, setViewer] = useState<Viewer>(anybody);
  const ask = useCallback(() => {
    void askViewer()
      .catch(() => anybody)
      .then((found) => {
        if (found === null) {
          goToSignIn();
        } else {
          setViewer(found);
        }
      });
  }, []);
  useEffect(() => {
    signInWanted.addEventListener("wanted", goToSignIn);
    ask();
    return () => {
      signInWanted.removeEventListener("wanted", goToSignIn);
    };
  }, [ask]);
  return [viewer, ask];
}

function goToSignIn(): void {
  if (window.location.pathname !== at.signIn) {
    const next = window.location.pathname + window.location.search;
    window.location.assign(`${at.signIn}?${new URLSearchParams({ next }).toString()}`);
  }
}

function darkAtFirst(): boolean {
  const chosen = kept("theme");
  return chosen === null ? window.matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
