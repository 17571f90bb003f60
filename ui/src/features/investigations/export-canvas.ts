import type { Scene } from "../../shared/graph/scene";

export type FileFormat = "pdf" | "graphml" | "gexf" | "csv";

/** Asks the service for a canvas as a file, drawn from the graph with its sources, and hands it to the browser. */
export async function exportCanvas(format: FileFormat, title: string, notes: string, scene: Scene): Promise<void> {
  const answer = await fetch(`/investigations/export.${format}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "x-requested-with": "Lianhuan" },
    body: JSON.stringify({ title, notes, canvas: JSON.stringify(scene) }),
  });
  if (!answer.ok) {
    const problem = (await answer.json().catch(() => ({}))) as { detail?: string };
    throw new Error(problem.detail ?? `HTTP ${String(answer.status)}`);
  }
  save(await answer.blob(), nameIn(answer.headers.get("content-disposition")) ?? `${title}.${format}`);
}

export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

function nameIn(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}
