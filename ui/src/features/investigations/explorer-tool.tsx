import { DownloadOutlined, HistoryOutlined, SaveOutlined, ShareAltOutlined } from "@ant-design/icons";
import { App, Button, Dropdown, Flex, Input, Modal, Tooltip } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import {
  InvestigationDocument,
  SaveInvestigationDocument,
  type InvestigationFieldsFragment,
} from "../../generated/graphql";
import { change, client, messageOf } from "../../shared/client";
import { minute } from "../../shared/format";
import type { ExplorerToolProps } from "../../shared/graph/explorer-tool";
import type { Scene } from "../../shared/graph/scene";
import { useWords } from "../../shared/words";
import { exportCanvas, save as saveFile, type FileFormat } from "./export-canvas";
import { ShareDialog } from "./ShareDialog";
import { svgOf } from "./svg";
import { VersionsDrawer } from "./VersionsDrawer";
import "./investigations.css";

const quiet = 2500;

/** Keeps the canvas as an investigation: saves it by itself once it has a name, shares it, brings old versions back, and takes it out. */
export function ExplorerTool({ scene, open, png }: ExplorerToolProps) {
  const say = useWords();
  const { message } = App.useApp();
  const [address, setAddress] = useSearchParams();
  const id = address.get("investigation");
  const link = address.get("link");
  const [kept, setKept] = useState<InvestigationFieldsFragment>();
  const [notes, setNotes] = useState("");
  const [state, setState] = useState<"SAVED" | "CHANGED" | "SAVING" | "CONFLICT">("SAVED");
  const [faster, setFaster] = useState<InvestigationFieldsFragment>();
  const [naming, setNaming] = useState(false);
  const [sharing, setSharing] = useState(false);
  const [history, setHistory] = useState(false);
  const [known, setKnown] = useState<Scene>(scene);
  const [adopts, setAdopts] = useState(false);
  if (adopts && scene !== known) {
    // What the explorer makes of a canvas that was opened is what is kept already.
    setAdopts(false);
    setKnown(scene);
  }
  const opening = useRef<string>(undefined);
  const told = useCallback(
    (problem: unknown) => {
      void message.error(messageOf(problem), 8);
    },
    [message],
  );

  const load = useCallback(
    (wanted: string) => {
      void client
        .query(InvestigationDocument, { id: wanted, link, version: null }, { requestPolicy: "network-only" })
        .toPromise()
        .then(({ data, error }) => {
          if (data === undefined) {
            told(error);
            return;
          }
          const canvas = JSON.parse(data.investigation.content.canvas) as Scene;
          setKept(data.investigation);
          setNotes(data.investigation.content.notes);
          setState("SAVED");
          setAdopts(true);
          open(canvas);
        });
    },
    [link, open, told],
  );
  useEffect(() => {
    if (id !== null && opening.current !== id) {
      opening.current = id;
      load(id);
    }
  }, [id, load]);

  const keep = useCallback(
    (title: string, as: InvestigationFieldsFragment | undefined, versionName?: string) => {
      setState("SAVING");
      const sent = scene;
      return change(SaveInvestigationDocument, {
        input: {
          id: as?.id,
          baseVersion: as?.version,
          title,
          notes,
          canvas: JSON.stringify(sent),
          versionName,
          link: as === undefined ? undefined : link,
        },
      }).then(
        ({ saveInvestigation: { conflict, investigation } }) => {
          if (conflict) {
            setState("CONFLICT");
            setFaster(investigation);
            return;
          }
          setKnown(sent);
          opening.current = investigation.id;
          setKept(investigation);
          setState("SAVED");
          setAddress(
            (before) => {
              before.set("investigation", investigation.id);
              return before;
            },
            { replace: true },
          );
        },
        (problem: unknown) => {
          setState("CHANGED");
          told(problem);
        },
      );
    },
    [scene, notes, link, setAddress, told],
  );

  const writes = kept !== undefined && kept.right !== "READ";
  const isChanged = kept !== undefined && scene !== known && !adopts && state !== "CONFLICT" && state !== "SAVING";
  useEffect(() => {
    if (!isChanged || !writes) {
      return undefined;
    }
    const timer = setTimeout(() => void keep(kept.title, kept), quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [isChanged, writes, kept, keep]);

  const title = kept?.title ?? say.investigations.untitled;
  const takeOut = (format: FileFormat | "png2" | "png4" | "svg") => {
    if (format === "svg") {
      saveFile(new Blob([svgOf(scene)], { type: "image/svg+xml" }), `${title}.svg`);
      return;
    }
    const made =
      format === "png2" || format === "png4"
        ? png(format === "png2" ? 2 : 4).then((picture) => {
            saveFile(picture, `${title}.png`);
          })
        : exportCanvas(format, title, notes, scene);
    made.catch(told);
  };
  return (
    <Flex gap={4} align="center" className="investigation-tool">
      {kept && (
        <span className="soft investigation-state" role="status">
          {kept.title} · v{kept.version} ·{" "}
          {writes ? say.investigations.states[isChanged ? "CHANGED" : state] : say.investigations.rights.READ}
        </span>
      )}
      <Tooltip title={kept ? say.investigations.saveVersion : say.investigations.save}>
        <Button
          size="small"
          icon={<SaveOutlined />}
          disabled={scene.nodes.length === 0 || (kept !== undefined && !writes)}
          onClick={() => {
            setNaming(true);
          }}
        >
          {say.investigations.save}
        </Button>
      </Tooltip>
      {kept && (
        <>
          <Button
            size="small"
            icon={<HistoryOutlined />}
            onClick={() => {
              setHistory(true);
            }}
          >
            {say.investigations.versions}
          </Button>
          <Button
            size="small"
            icon={<ShareAltOutlined />}
            disabled={kept.right !== "OWN"}
            onClick={() => {
              setSharing(true);
            }}
          >
            {say.investigations.share}
          </Button>
        </>
      )}
      <Dropdown
        disabled={scene.nodes.length === 0}
        menu={{
          items: (["pdf", "png2", "png4", "svg", "graphml", "gexf", "csv"] as const).map((format) => ({
            key: format,
            label: say.investigations.formats[format],
            onClick: () => {
              takeOut(format);
            },
          })),
        }}
      >
        <Button size="small" icon={<DownloadOutlined />}>
          {say.investigations.export}
        </Button>
      </Dropdown>
      <SaveDialog
        key={String(naming)}
        open={naming}
        kept={kept}
        notes={notes}
        close={() => {
          setNaming(false);
        }}
        setNotes={setNotes}
        save={(wanted, name) => {
          setNaming(false);
          void keep(wanted, kept, name);
        }}
      />
      {faster && (
        <Modal
          open
          title={say.investigations.conflict(faster.updatedBy, minute(faster.updatedAt))}
          okText={say.investigations.keepMine}
          cancelText={say.investigations.takeTheirs}
          onOk={() => {
            setFaster(undefined);
            void keep(`${faster.title} (2)`, undefined);
          }}
          onCancel={() => {
            setFaster(undefined);
            load(faster.id);
          }}
        >
          {say.investigations.conflictText}
        </Modal>
      )}
      <ShareDialog
        id={sharing ? kept?.id : undefined}
        close={() => {
          setSharing(false);
        }}
      />
      <VersionsDrawer
        id={history ? kept?.id : undefined}
        link={link}
        writes={writes}
        close={() => {
          setHistory(false);
        }}
        restored={() => {
          setHistory(false);
          if (kept) {
            load(kept.id);
          }
        }}
        look={(canvas) => {
          setAdopts(true);
          open(canvas);
        }}
      />
    </Flex>
  );
}

function SaveDialog({
  open,
  kept,
  notes,
  close,
  setNotes,
  save,
}: {
  open: boolean;
  kept: InvestigationFieldsFragment | undefined;
  notes: string;
  close: () => void;
  setNotes: (notes: string) => void;
  save: (title: string, versionName: string | undefined) => void;
}) {
  const say = useWords();
  const [title, setTitle] = useState(kept?.title ?? "");
  const [name, setName] = useState("");
  return (
    <Modal
      title={kept ? say.investigations.saveVersion : say.investigations.save}
      open={open}
      okText={say.investigations.save}
      okButtonProps={{ disabled: title.trim() === "" }}
      onOk={() => {
        save(title.trim(), name.trim() === "" ? undefined : name.trim());
      }}
      onCancel={close}
    >
      <Flex vertical gap={8}>
        <label>
          {say.investigations.title}
          <Input
            value={title}
            maxLength={200}
            onChange={({ target }) => {
              setTitle(target.value);
            }}
          />
        </label>
        {kept && (
          <label>
            {say.investigations.versionName}
            <Input
              value={name}
              maxLength={200}
              onChange={({ target }) => {
                setName(target.value);
              }}
            />
          </label>
        )}
        <label>
          {say.investigations.notes}
          <Input.TextArea
            value={notes}
            rows={5}
            maxLength={50_000}
            onChange={({ target }) => {
              setNotes(target.value);
            }}
          />
        </label>
      </Flex>
    </Modal>
  );
}
