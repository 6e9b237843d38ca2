/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import { axisScale, ChartView, type ChartPicture } from '../../src/page/chart-view';

const picture: ChartPicture = {
  title: '质押融资额',
  kind: 'columns',
  categories: ['1月', '2月', '3月'],
  series: [
    { name: '登记金额', line: false, color: '#107c41', values: [100, null, 300] },
    { name: '序时', line: true, color: '#f28e2b', values: [83, 167, 250] },
  ],
  percent: false,
  width: 480,
  height: 300,
};

function bars(container: HTMLElement): number {
  // The legend has a small rectangle for each series too.
  return container.querySelectorAll('rect').length - picture.series.length;
}

test('an axis of rates counts in per cent', () => {
  const rates = {
    ...picture,
    percent: true,
    series: [{ name: '完成率', line: false, color: '#107c41', values: [0.7] }],
  };
  render(<ChartView data={rates} />);
  expect(screen.getByText('60%')).toBeTruthy();
});

test.each([
  [[], { low: 0, high: 0.2, step: 0.2 }],
  [[0], { low: 0, high: 0.2, step: 0.2 }],
  [[300], { low: 0, high: 300, step: 100 }],
  [[7139, 10_000], { low: 0, high: 10_000, step: 2000 }],
  [[-20, 90], { low: -50, high: 100, step: 50 }],
])('the axis for %j has round marks and holds zero and all values', (values, scale) => {
  expect(axisScale(values)).toEqual(scale);
});

test('a chart is named by its title and draws a bar for each number, none for a blank', () => {
  const { container } = render(<ChartView data={picture} />);
  expect(screen.getByRole('img', { name: '质押融资额' })).toBeTruthy();
  expect(bars(container)).toBe(2);
  expect(container.querySelectorAll('polyline')).toHaveLength(1);
});

test('bars lie across, a line chart has no bars', () => {
  const across = render(<ChartView data={{ ...picture, kind: 'bars' }} />);
  expect(bars(across.container)).toBe(2);
  const line = render(<ChartView data={{ ...picture, kind: 'line' }} />);
  expect(bars(line.container)).toBe(0);
  expect(line.container.querySelectorAll('polyline')).toHaveLength(2);
});

test('a chart without data is an empty frame, not a fault', () => {
  const { container } = render(<ChartView data={{ ...picture, categories: [], series: [] }} />);
  expect(container.querySelector('svg')).not.toBeNull();
});
