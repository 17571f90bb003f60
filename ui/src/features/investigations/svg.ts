import type { PlacedNode, Scene } from "../../shared/graph/scene";

const margin = 60;
const colours: Record<string, string> = { Company: "#1c5a8c", Lot: "#8a5300", Project: "#8a5300", Person: "#1d6b3a" };

/** The canvas as a drawing that any program can scale: what is shown of it, and nothing else. */
export function svgOf(scene: Scene): string {
  const nodes = scene.nodes.filter(({ hidden, label }) => !hidden && !scene.hiddenLabels.includes(label));
  const places = new Map(nodes.map((node) => [node.id, node]));
  const left = Math.min(0, ...nodes.map(({ x }) => x)) - margin;
  const top = Math.min(0, ...nodes.map(({ y }) => y)) - margin;
  const width = Math.max(0, ...nodes.map(({ x }) => x)) - left + margin;
  const height = Math.max(0, ...nodes.map(({ y }) => y)) - top + margin;
  const edges = scene.edges.flatMap(({ from, to, relation, findingIds }) => {
    const one = places.get(from);
    const other = places.get(to);
    return one === undefined || other === undefined || scene.hiddenRelations.includes(relation)
      ? []
      : [
          `<line x1="${figure(one.x)}" y1="${figure(one.y)}" x2="${figure(other.x)}" y2="${figure(other.y)}"${findingIds.length > 0 ? ' stroke-dasharray="6 4"' : ""}><title>${safe(relation)}</title></line>`,
        ];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(figure).join(" ")}" font-family="system-ui, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif" font-size="12" text-anchor="middle">
<g stroke="#8a96a3" stroke-width="1.2">${edges.join("")}</g>
<g>${nodes.map(drawn).join("")}</g>
</svg>
`;
}

function drawn(node: PlacedNode): string {
  const colour = colours[node.label] ?? "#59636e";
  const mark = ["Company", "Lot", "Project"].includes(node.label)
    ? `<rect x="${figure(node.x - 10)}" y="${figure(node.y - 10)}" width="20" height="20" rx="3" fill="${colour}"/>`
    : `<circle cx="${figure(node.x)}" cy="${figure(node.y)}" r="10" fill="${colour}"/>`;
  return `${mark}<text x="${figure(node.x)}" y="${figure(node.y + 26)}" fill="#1a2028">${safe(node.caption ?? node.nodeId)}</text>`;
}

function figure(value: number): string {
  return value.toFixed(1);
}

function safe(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
