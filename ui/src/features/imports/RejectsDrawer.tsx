import { DownloadOutlined } from "@ant-design/icons";
import { Alert, Drawer, Flex } from "antd";
import { RejectsDocument } from "../../generated/graphql";
import { Answered } from "../../shared/Answered";
import { useAnswer } from "../../shared/client";
import { useWords } from "../../shared/words";
import { RejectedRows } from "./RejectedRows";

/** The rejected rows of an import, as a table and as files to be mended and handed in again. */
export function RejectsDrawer({ importId, close }: { importId: string | undefined; close: () => void }) {
  const say = useWords();
  const answer = useAnswer(RejectsDocument, { importId: importId ?? "" }, { pause: importId === undefined });
  return (
    <Drawer title={say.imports.rejected} open={importId !== undefined} size={1100} destroyOnHidden onClose={close}>
      <Answered answer={answer}>
        {({ rejectFiles, rejectedRows }) => (
          <>
            <Alert type="info" showIcon title={say.imports.mend} />
            <Flex vertical gap={4} className="reject-files">
              {rejectFiles.map(({ number, name, rows }) => (
                <a key={number} href={`/imports/${importId ?? ""}/rejects.csv?file=${String(number)}`} download>
                  <DownloadOutlined aria-hidden="true" /> {name} ({rows})
                </a>
              ))}
              {rejectFiles.length > 1 && (
                <a href={`/imports/${importId ?? ""}/rejects.zip`} download>
                  <DownloadOutlined aria-hidden="true" /> {say.imports.allFiles}
                </a>
              )}
            </Flex>
            <RejectedRows rows={rejectedRows} />
          </>
        )}
      </Answered>
    </Drawer>
  );
}
