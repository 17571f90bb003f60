import { describe, expect, it } from "vitest";
import { ownAddress } from "./SignInPage";

describe("After signing in", () => {
  it("the reader goes on to a page of ours", () => {
    expect(ownAddress("/ui/ring?id=1")).toBe("/ui/ring?id=1");
    expect(ownAddress(null)).toBe("/");
  });

  it.each(["//other.example", "/\\other.example", "https://other.example"])("but never to %s", (next) => {
    expect(ownAddress(next)).toBe("/");
  });
});
