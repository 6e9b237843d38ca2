/** After the last test file: ends the server that `start-page.ts` started. */
export default function stopPage(): void {
  const server = process.env['PAGE_SERVER'];
  if (server !== undefined) process.kill(Number(server));
}
