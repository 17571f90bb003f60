import { describe, expect, it } from "vitest";
import { emptyScene, type Scene } from "../../shared/graph/scene";
import { changed, redone, undone, unwritten } from "./history";

const scenes: Scene[] = Array.from({ length: 60 }, (_, day) => ({ ...emptyScene, asOf: `2024-01-${String(day)}` }));

describe("Undo and redo", () => {
  const filled = scenes.reduce(changed, unwritten);

  it("go back fifty steps and forth again", () => {
    let history = filled;
    for (let step = 0; step < 50; step++) {
      history = undone(history);
    }
    expect(history.now).toBe(scenes[9]);
    expect(undone(history)).toBe(history);
    for (let step = 0; step < 50; step++) {
      history = redone(history);
    }
    expect(history.now).toBe(scenes[59]);
  });

  it("forget the future when something else is done", () => {
    const other = changed(undone(filled), emptyScene);
    expect(redone(other)).toBe(other);
  });
});
