/** Opens a copy of a workbook file in a window of its own; the workbook that is open stays as it is (ExcelApi 1.8). */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  let binary = '';
  // One call for all bytes would have more arguments than a call takes.
  for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  await Excel.createWorkbook(btoa(binary));
}
