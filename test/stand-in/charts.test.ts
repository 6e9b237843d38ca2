/* eslint-disable office-addins/load-object-before-read -- the rule does not see loads in loops nor results of methods */
import { startExcel, stopExcel } from '../support/stand-in';

afterEach(stopExcel);

// https://learn.microsoft.com/javascript/api/excel/excel.chartcollection
test('a chart is made from a range, given series, colours and a place, found and deleted', async () => {
  const { Excel, standIn } = await startExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('汇总 1');
    sheet.getRange('A1:C4').values = [
      ['指标', '实际', '序时'],
      ['甲', 1, 2],
      ['乙', 3, 4],
      ['丙', 5, 6],
    ];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B4'), 'Columns');
    chart.name = '完成情况';
    chart.title.text = '目标完成情况';
    chart.legend.position = 'Bottom';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 10;
    chart.axes.valueAxis.numberFormat = '0%';
    chart.axes.valueAxis.title.text = '比例';
    const line = chart.series.add('序时');
    line.setValues(sheet.getRange('C2:C4'));
    line.setXAxisValues(sheet.getRange('A2:A4'));
    line.chartType = 'Line';
    line.format.line.color = '#ff0000';
    chart.series.getItemAt(0).format.fill.setSolidColor('#5B9BD5');
    chart.setPosition('E2', 'L18');
    chart.load('name,chartType,title/text,legend/visible,axes/valueAxis/maximum,left,width');
    chart.series.load('items/name,items/chartType');
    await context.sync();
    expect([chart.name, chart.chartType, chart.title.text, chart.legend.visible]).toEqual([
      '完成情况',
      'ColumnClustered',
      '目标完成情况',
      true,
    ]);
    expect(chart.axes.valueAxis.maximum).toBe(10);
    expect(chart.left).toBeGreaterThan(100);
    expect(chart.series.items.map((series) => [series.name, series.chartType])).toEqual([
      ['实际', 'ColumnClustered'],
      ['序时', 'Line'],
    ]);
    const [kept] = standIn.engine.sheetByName('汇总 1')?.extras.charts ?? [];
    expect(kept).toMatchObject({
      topLeft: 'E2',
      bottomRight: 'L18',
      legend: 'Bottom',
      valueAxis: { minimum: 0, maximum: 10, title: '比例', numberFormat: '0%' },
      series: [
        { values: "'汇总 1'!$B$2:$B$4", categories: "'汇总 1'!$A$2:$A$4", color: '#5B9BD5' },
        { values: "'汇总 1'!$C$2:$C$4", categories: "'汇总 1'!$A$2:$A$4", type: 'Line', color: '#FF0000' },
      ],
    });
    const found = sheet.charts.getItemOrNullObject('完成情况');
    const missing = sheet.charts.getItemOrNullObject('别的');
    await context.sync();
    expect([found.isNullObject, missing.isNullObject]).toEqual([false, true]);
    found.delete();
    const count = sheet.charts.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});
