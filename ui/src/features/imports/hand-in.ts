/** An upload as `POST /imports/files` answers it. */
interface HandedIn {
  readonly id: string;
}

/** Hands files in together and tells how much of them has gone; the service's own words when it refuses them. */
export function handIn(files: readonly File[], gone: (share: number) => void): Promise<HandedIn> {
  return new Promise((done, failed) => {
    const form = new FormData();
    files.forEach((file) => {
      form.append("files", file);
    });
    const request = new XMLHttpRequest();
    request.open("POST", "/imports/files");
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-requested-with", "Lianhuan");
    request.upload.onprogress = ({ loaded, total }) => {
      gone(total > 0 ? loaded / total : 0);
    };
    request.onload = () => {
      if (request.status === 200) {
        done(JSON.parse(request.responseText) as HandedIn);
      } else {
        failed(new Error(told(request.responseText) ?? `HTTP ${String(request.status)}`));
      }
    };
    request.onerror = () => {
      failed(new Error("network"));
    };
    request.send(form);
  });
}

function told(text: string): string | undefined {
  try {
    const { detail, message } = JSON.parse(text) as { detail?: string; message?: string };
    return detail ?? message;
  } catch {
    return undefined;
  }
}
