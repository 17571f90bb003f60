import type { LayoutRequest, Places } from "./layouts";

/** Lays out beside the page, in a worker, so that it stays quick; `cancel` ends it at once. */
export function layOutInWorker(request: LayoutRequest): { places: Promise<Places>; cancel: () => void } {
  const worker = new Worker(new URL("./layout.worker.ts", import.meta.url), { type: "module" });
  let fail: (reason: Error) => void = () => undefined;
  const places = new Promise<Places>((resolve, reject) => {
    fail = reject;
    worker.onmessage = ({ data }: MessageEvent<Places>) => {
      resolve(data);
      worker.terminate();
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
      worker.terminate();
    };
  });
  worker.postMessage(request);
  return {
    places,
    cancel: () => {
      worker.terminate();
      fail(new Error("cancelled"));
    },
  };
}
