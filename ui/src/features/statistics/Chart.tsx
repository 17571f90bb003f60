import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use as withParts, type ComposeOption, type EChartsType } from "echarts/core";
import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useDark } from "../../shared/dark";

withParts([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | AriaComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
>;

/** A chart, drawn as SVG so that it prints sharp; what it says stands in a table beside it. */
export function Chart({
  option,
  label,
  height = 280,
  onPick,
}: {
  option: ChartOption;
  label: string;
  height?: number;
  onPick?: (place: number) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const picked = useRef(onPick);
  const dark = useDark();
  useEffect(() => {
    picked.current = onPick;
  });
  useEffect(() => {
    if (place.current === null) {
      return undefined;
    }
    const made = init(place.current, dark ? "dark" : undefined, { renderer: "svg" });
    made.on("click", ({ dataIndex }) => {
      picked.current?.(dataIndex);
    });
    chart.current = made;
    const sized = new ResizeObserver(() => {
      made.resize();
    });
    sized.observe(place.current);
    return () => {
      sized.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, [dark]);
  useEffect(() => {
    chart.current?.setOption({ backgroundColor: "transparent", ...option }, { notMerge: true });
  }, [option, dark]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
