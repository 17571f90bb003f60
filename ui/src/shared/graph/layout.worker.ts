import { layOut, type LayoutRequest } from "./layouts";

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layOut(data));
};
