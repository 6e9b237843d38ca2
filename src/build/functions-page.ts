import { functionGuides } from '../functions/guide';

/** The reference page of the custom functions, Chinese, one section a function. */
export function functionsPage(): string {
  const sections = functionGuides.map((guide) =>
    [
      `## ${guide.name}`,
      '',
      guide.description['zh-CN'],
      '',
      `写法：\`${guide.signature}\``,
      '',
      ...(guide.parameters.length === 0
        ? ['不需要参数。']
        : [
            '| 参数 | 填什么 | 必填 |',
            '|---|---|---|',
            ...guide.parameters.map(
              (parameter) =>
                `| ${parameter.name} | ${parameter.description['zh-CN']} | ${parameter.optional ? '可不填' : '必填'} |`,
            ),
          ]),
      '',
      `例：\`${guide.example}\` 得到 ${guide.result}`,
      '',
    ].join('\n'),
  );
  return [
    '# 自定义函数',
    '',
    '装好「示范城市核验」后，下列函数可以写在任何工作簿的任何单元格里。指标可以写中文名称，也可以写代号；写错名称时，单元格会显示 #VALUE!，点开提示能看到最接近的名称。缺少数据时显示 #N/A 和原因。',
    '',
    ...sections,
  ].join('\n');
}
