export function serve(
  folder: string,
  port: number,
): Promise<{ readonly address: string; readonly close: () => void }>;
