/** A chart as the grid shows it: plain numbers, ready to draw. */
export interface ChartPicture {
  readonly title: string;
  readonly kind: 'columns' | 'bars' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly ChartPictureSeries[];
  /** Whether the axis counts in per cent. */
  readonly percent: boolean;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ChartPictureSeries {
  readonly name: string;
  /** A line over columns is drawn as a line. */
  readonly line: boolean;
  readonly color: string;
  /** `null` where the cell holds no number. */
  readonly values: readonly (number | null)[];
}

/** Office's chart colours, ours first. */
export const chartColors: readonly string[] = ['#107c41', '#f28e2b', '#4e79a7', '#e15759', '#76b7b2', '#b07aa1'];

const fontSize = 11;
const titleHeight = 30;
const legendHeight = 22;
const margin = 12;
/** Longest label that fits under a column or beside a bar, in characters. */
const labelLength = 8;

/** Draws columns, bars or lines with axis, title and legend. */
export function ChartView({ data }: { readonly data: ChartPicture }) {
  const { width, height, title, series, kind } = data;
  const horizontal = kind === 'bars';
  const left = horizontal ? fontSize * (labelLength + 1.5) : 48;
  const bottom = legendHeight + (horizontal ? 20 : categoriesHeight(data));
  const plot = {
    x: left,
    y: titleHeight,
    width: Math.max(1, width - left - margin),
    height: Math.max(1, height - titleHeight - bottom),
  };
  const scale = axisScale(series.flatMap((one) => one.values.filter((value) => value !== null)));
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={title}
      style={{ background: '#fff', border: '1px solid #d6d9dc', boxSizing: 'border-box', fontSize }}
    >
      <text x={width / 2} y={20} textAnchor="middle" fontSize={14} fill="#242424">
        {title}
      </text>
      <Axis plot={plot} scale={scale} horizontal={horizontal} percent={data.percent} />
      <Categories data={data} plot={plot} />
      <Bars data={data} plot={plot} scale={scale} />
      {series.map((one, index) =>
        one.line || kind === 'line' ? <Line key={index} series={one} plot={plot} scale={scale} /> : null,
      )}
      <Legend series={series} x={margin} y={height - 8} />
    </svg>
  );
}

interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** A round step that gives about five grid lines and holds all values and zero. */
export function axisScale(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low === 0 ? 1 : high - low;
  const power = 10 ** Math.floor(Math.log10(span / 5));
  const step = power * ([1, 2, 5, 10].find((factor) => (factor * power * 5) / span >= 1) ?? 10);
  return { low: Math.floor(low / step) * step, high: Math.max(step, Math.ceil(high / step) * step), step };
}

function share(value: number, { low, high }: Scale): number {
  return (value - low) / (high - low);
}

function categoriesHeight({ categories, width }: ChartPicture): number {
  const room = width / Math.max(1, categories.length);
  return room < labelLength * fontSize ? 64 : 20;
}

function short(label: string): string {
  return label.length > labelLength ? `${label.slice(0, labelLength - 1)}…` : label;
}

interface AxisProps {
  readonly plot: Plot;
  readonly scale: Scale;
  readonly horizontal: boolean;
  readonly percent: boolean;
}

function Axis({ plot, scale, horizontal, percent }: AxisProps) {
  const count = Math.round((scale.high - scale.low) / scale.step);
  const marks = Array.from({ length: count + 1 }, (_, index) =>
    Number((scale.low + index * scale.step).toPrecision(12)),
  );
  const label = (mark: number): string => (percent ? `${Number((mark * 100).toPrecision(12))}%` : String(mark));
  return (
    <g>
      {marks.map((mark) => {
        const at = share(mark, scale);
        const x = plot.x + at * plot.width;
        const y = plot.y + (1 - at) * plot.height;
        return horizontal ? (
          <g key={mark}>
            <line x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} stroke="#e3e6e8" />
            <text x={x} y={plot.y + plot.height + 14} textAnchor="middle" fill="#5c6670">
              {label(mark)}
            </text>
          </g>
        ) : (
          <g key={mark}>
            <line x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} stroke="#e3e6e8" />
            <text x={plot.x - 6} y={y + 4} textAnchor="end" fill="#5c6670">
              {label(mark)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Categories({ data, plot }: { data: ChartPicture; plot: Plot }) {
  const { categories, kind } = data;
  const tilted = categoriesHeight(data) > 20;
  return (
    <g fill="#424a50">
      {categories.map((category, index) => {
        const at = (index + 0.5) / categories.length;
        if (kind === 'bars') {
          return (
            <text key={index} x={plot.x - 6} y={plot.y + at * plot.height + 4} textAnchor="end">
              {short(category)}
            </text>
          );
        }
        const x = plot.x + at * plot.width;
        const y = plot.y + plot.height + 14;
        return tilted ? (
          <text key={index} x={x} y={y} textAnchor="end" transform={`rotate(-38 ${x} ${y})`}>
            {short(category)}
          </text>
        ) : (
          <text key={index} x={x} y={y} textAnchor="middle">
            {category}
          </text>
        );
      })}
    </g>
  );
}

function Bars({ data, plot, scale }: { data: ChartPicture; plot: Plot; scale: Scale }) {
  if (data.kind === 'line') return null;
  const shown = data.series.filter((series) => !series.line);
  const along = data.kind === 'bars' ? plot.height : plot.width;
  const slot = along / Math.max(1, data.categories.length);
  const thickness = Math.min(36, (slot * 0.7) / Math.max(1, shown.length));
  const zero = share(0, scale);
  return (
    <g>
      {shown.flatMap((series, place) =>
        series.values.map((value, index) => {
          if (value === null) return null;
          const from = Math.min(zero, share(value, scale));
          const length = Math.abs(share(value, scale) - zero);
          const at = (index + 0.5) * slot + (place - shown.length / 2) * thickness;
          const key = `${place}-${index}`;
          return data.kind === 'bars' ? (
            <rect
              key={key}
              x={plot.x + from * plot.width}
              y={plot.y + at}
              width={length * plot.width}
              height={thickness - 1}
              fill={series.color}
            />
          ) : (
            <rect
              key={key}
              x={plot.x + at}
              y={plot.y + (1 - from - length) * plot.height}
              width={thickness - 1}
              height={length * plot.height}
              fill={series.color}
            />
          );
        }),
      )}
    </g>
  );
}

function Line({ series, plot, scale }: { series: ChartPictureSeries; plot: Plot; scale: Scale }) {
  const points = series.values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            x: plot.x + ((index + 0.5) / series.values.length) * plot.width,
            y: plot.y + (1 - share(value, scale)) * plot.height,
          },
        ],
  );
  return (
    <g>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        fill="none"
        stroke={series.color}
        strokeWidth={2}
      />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={3} fill={series.color} />
      ))}
    </g>
  );
}

function Legend({ series, x, y }: { series: readonly ChartPictureSeries[]; x: number; y: number }) {
  let at = x;
  return (
    <g fill="#424a50">
      {series.map((one, index) => {
        const start = at;
        at += 30 + one.name.length * fontSize;
        return (
          <g key={index}>
            <rect x={start} y={one.line ? y - 5 : y - 9} width={12} height={one.line ? 2 : 10} fill={one.color} />
            <text x={start + 16} y={y}>
              {one.name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
