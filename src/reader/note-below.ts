/** The line below a table that says why it is empty, or explains a figure of it. */
const NOTE =
  /^[（(]?\s*(?:备?注|说明|※|\*)|空表|没有|未安排|无此|不涉及|为空|^(?:我|本)?(?:部门|单位).{0,20}无/;

export function saysWhy(text: string): boolean {
  return NOTE.test(text);
}
