import { consoleLink, examples, type Example } from "../../shared/examples";
import type { Language, Words } from "../../shared/words";
import "./start.css";

/** What Lianhuan is, three queries to start from, and the screens that are still to come. */
export function StartPage({ language, say }: { language: Language; say: Words }) {
  return (
    <>
      <header className="top">
        <span className="brand">
          <img src="/lianhuan.svg" alt="" width="32" height="32" />
          {say.title}
          <small>{say.tagline}</small>
        </span>
        <LanguageChoice language={language} label={say.languages} />
      </header>
      <main>
        <section className="hero">
          <h1>{say.headline}</h1>
          <p className="summary">{say.summary}</p>
          <p className="caution">{say.caution}</p>
          <a className="button" href="/graphiql">
            {say.openConsole}
          </a>
        </section>
        <section>
          <h2>{say.examplesTitle}</h2>
          <ul className="cards">
            {examples.map((example) => (
              <ExampleCard key={example.name} example={example} say={say} />
            ))}
          </ul>
        </section>
        <section>
          <h2>{say.comingTitle}</h2>
          <p className="note">{say.comingText}</p>
          <ul className="coming">
            {Object.entries(say.coming).map(([name, screen]) => (
              <li key={name}>
                <h3>{screen.title}</h3>
                <p>{screen.text}</p>
              </li>
            ))}
          </ul>
        </section>
      </main>
      <footer>
        <span>
          {say.interfaces} <code>POST /graphql</code> <code>/graphiql</code>
        </span>
        <span>{say.local}</span>
      </footer>
    </>
  );
}

function LanguageChoice({ language, label }: { language: Language; label: string }) {
  return (
    <nav className="languages" aria-label={label}>
      <a href="?lang=zh" lang="zh-CN" aria-current={language === "zh" ? "true" : undefined}>
        中文
      </a>
      <a href="?lang=en" lang="en" aria-current={language === "en" ? "true" : undefined}>
        English
      </a>
    </nav>
  );
}

function ExampleCard({ example, say }: { example: Example; say: Words }) {
  const { title, text } = say.examples[example.name];
  return (
    <li className="card">
      <h3>{title}</h3>
      <p>{text}</p>
      <pre tabIndex={0} aria-label={title}>
        <code>{withoutComments(example.query)}</code>
      </pre>
      <a href={consoleLink(example.query)}>
        {say.openExample}
        <span aria-hidden="true"> →</span>
      </a>
    </li>
  );
}

function withoutComments(query: string): string {
  return query.replace(/^#.*\n/gm, "");
}
