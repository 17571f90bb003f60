import { useEffect } from "react";
import { StartPage } from "./features/start/StartPage";
import { chooseLanguage, words } from "./shared/words";

export function App() {
  const language = chooseLanguage(window.location.search, navigator.languages);
  const say = words[language];
  useEffect(() => {
    document.documentElement.lang = say.htmlLanguage;
    document.title = say.title;
  }, [say]);
  return <StartPage language={language} say={say} />;
}
