import { BulbOutlined, BulbFilled } from "@ant-design/icons";
import { Button, Menu, Segmented, Tooltip } from "antd";
import { Link, Outlet, useLocation } from "react-router";
import type { Language } from "../shared/words";
import { useLanguage, useWords } from "../shared/words";
import { maySee, useViewer } from "../shared/viewer";
import type { NavigationEntry } from "../shared/feature";
import { navigation } from "./features";
import { GlobalSearch } from "../shared/GlobalSearch";
import { useSettings } from "./settings";
import { UserMenu } from "./UserMenu";

/** Entries from here on stand in the menu "more", so that all of them fit a window of 1366 pixels. */
const placeOfMore = 60;

/** What stands around every page: search, navigation, language, colours, user. */
export function Shell() {
  const { dark, setDark, setLanguage, viewerChanged } = useSettings();
  const say = useWords();
  const language = useLanguage();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const entries = navigation.filter(({ roles }) => maySee(viewer, roles));
  const more = entries.filter(({ place }) => place >= placeOfMore);
  const item = ({ to, label, icon }: NavigationEntry) => ({
    key: to,
    icon,
    label: <Link to={to}>{say.navigation[label]}</Link>,
  });
  return (
    <>
      <a className="skip" href="#content">
        {say.skipToContent}
      </a>
      <header className="top">
        <Link className="brand" to="/">
          <img src="/lianhuan.svg" alt="" width="26" height="26" />
          <span>{say.title}</span>
        </Link>
        <nav aria-label={say.navigation.label}>
          <Menu
            mode="horizontal"
            disabledOverflow
            selectedKeys={entries.filter(({ to }) => to === pathname).map(({ to }) => to)}
            items={[
              ...entries.filter(({ place }) => place < placeOfMore).map(item),
              ...(more.length === 0 ? [] : [{ key: "more", label: say.navigation.more, children: more.map(item) }]),
            ]}
          />
        </nav>
        <GlobalSearch />
        <Segmented<Language>
          size="small"
          aria-label={say.settings.language}
          value={language}
          onChange={setLanguage}
          options={[
            { value: "zh", label: <span lang="zh-CN">中</span> },
            { value: "en", label: <span lang="en">EN</span> },
          ]}
        />
        <Tooltip title={say.settings.theme}>
          <Button
            type="text"
            aria-label={say.settings.theme}
            aria-pressed={dark}
            icon={dark ? <BulbFilled /> : <BulbOutlined />}
            onClick={() => {
              setDark(!dark);
            }}
          />
        </Tooltip>
        <UserMenu changed={viewerChanged} />
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}
