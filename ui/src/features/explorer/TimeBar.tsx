import { CaretRightOutlined, PauseOutlined } from "@ant-design/icons";
import { Button, Checkbox, DatePicker, Flex, Segmented, Tooltip } from "antd";
import dayjs from "dayjs";
import { useEffect, useRef, useState, type PointerEvent } from "react";
import type { Scene } from "../../shared/graph/scene";
import { useWords } from "../../shared/words";
import { buckets, endOf, type Grain } from "./buckets";

/** When the relations on the canvas begin: drag over the bars to look at a time, play it, and see those without a day apart. */
export function TimeBar({
  scene,
  setBrush,
  setAsOf,
  hideOutside,
  setHideOutside,
}: {
  scene: Scene;
  setBrush: (brush: Scene["brush"]) => void;
  setAsOf: (day: string | null) => void;
  hideOutside: boolean;
  setHideOutside: (hide: boolean) => void;
}) {
  const say = useWords();
  const [grain, setGrain] = useState<Grain>("month");
  const [playing, setPlaying] = useState(false);
  const drag = useRef<number | null>(null);
  const { bars, undated } = buckets(scene.edges, grain);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const bar = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return Math.max(0, Math.min(bars.length - 1, Math.floor(((event.clientX - box.left) / box.width) * bars.length)));
  };
  const brush = (one: number, other: number) => {
    const [from, until] = [bars[Math.min(one, other)], bars[Math.max(one, other)]];
    if (from !== undefined && until !== undefined) {
      setBrush({ from: from.begin, until: endOf(until.begin, grain), undated: scene.brush?.undated ?? true });
    }
  };
  const step = useRef<() => void>(() => undefined);
  useEffect(() => {
    step.current = () => {
      const last = bars.findIndex(({ begin }) => begin > (scene.brush?.until ?? ""));
      if (last < 0) {
        setPlaying(false);
      } else {
        brush(0, last);
      }
    };
  });
  useEffect(() => {
    if (!playing) {
      return;
    }
    const timer = window.setInterval(() => {
      step.current();
    }, 700);
    return () => {
      window.clearInterval(timer);
    };
  }, [playing]);
  return (
    <section className="time-bar" aria-label={say.explorer.time}>
      <Flex gap={8} align="center">
        <Tooltip title={say.explorer.play}>
          <Button
            size="small"
            type="text"
            icon={playing ? <PauseOutlined /> : <CaretRightOutlined />}
            aria-label={say.explorer.play}
            aria-pressed={playing}
            disabled={bars.length === 0}
            onClick={() => {
              if (!playing) {
                brush(0, 0);
              }
              setPlaying(!playing);
            }}
          />
        </Tooltip>
        <Segmented<Grain>
          size="small"
          aria-label={say.explorer.grain}
          value={grain}
          onChange={setGrain}
          options={(["year", "month", "day"] as const).map((value) => ({ value, label: say.explorer.grains[value] }))}
        />
      </Flex>
      <div className="time-plot">
        {bars.length === 0 ? (
          <span className="soft">{say.explorer.noDates}</span>
        ) : (
          <>
            <svg
              viewBox={`0 0 ${String(bars.length)} 100`}
              preserveAspectRatio="none"
              role="img"
              aria-label={say.explorer.histogram(bars.length)}
              onPointerDown={(event) => {
                drag.current = bar(event);
                event.currentTarget.setPointerCapture(event.pointerId);
                brush(drag.current, drag.current);
              }}
              onPointerMove={(event) => {
                if (drag.current !== null) {
                  brush(drag.current, bar(event));
                }
              }}
              onPointerUp={() => {
                drag.current = null;
              }}
            >
              {bars.map(({ begin, count }, place) => (
                <rect
                  key={begin}
                  x={place + 0.08}
                  width={0.84}
                  y={100 - (count / most) * 100}
                  height={(count / most) * 100}
                  className={
                    scene.brush === null || (begin >= scene.brush.from && begin <= scene.brush.until) ? "in" : "out"
                  }
                >
                  <title>{`${begin}: ${String(count)}`}</title>
                </rect>
              ))}
              {scene.asOf !== null && (
                <line
                  className="as-of"
                  x1={bars.filter(({ begin }) => begin <= (scene.asOf ?? "")).length}
                  x2={bars.filter(({ begin }) => begin <= (scene.asOf ?? "")).length}
                  y1={0}
                  y2={100}
                />
              )}
            </svg>
            <div className="time-ends soft">
              <span>{bars[0]?.begin}</span>
              {scene.brush && (
                <span>
                  {scene.brush.from} – {scene.brush.until}
                </span>
              )}
              <span>{bars.at(-1)?.begin}</span>
            </div>
          </>
        )}
      </div>
      <Flex gap={10} align="center" wrap>
        <Tooltip title={say.explorer.undatedHelp}>
          <Checkbox
            checked={scene.brush?.undated ?? true}
            disabled={scene.brush === null}
            onChange={({ target }) => {
              if (scene.brush !== null) {
                setBrush({ ...scene.brush, undated: target.checked });
              }
            }}
          >
            {say.explorer.undated(undated)}
          </Checkbox>
        </Tooltip>
        <Checkbox
          checked={hideOutside}
          disabled={scene.brush === null}
          onChange={({ target }) => {
            setHideOutside(target.checked);
          }}
        >
          {say.explorer.hideOutside}
        </Checkbox>
        {scene.brush !== null && (
          <Button
            size="small"
            onClick={() => {
              setPlaying(false);
              setBrush(null);
            }}
          >
            {say.explorer.wholeTime}
          </Button>
        )}
        <DatePicker
          size="small"
          aria-label={say.explorer.asOf}
          placeholder={say.explorer.asOf}
          value={scene.asOf === null ? null : dayjs(scene.asOf)}
          onChange={(day) => {
            setAsOf(day === null ? null : day.format("YYYY-MM-DD"));
          }}
        />
      </Flex>
    </section>
  );
}
