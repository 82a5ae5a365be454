/** `--template ID|PACK.json`: a built-in template, or a pack from a file. */
import type { Template } from '../template/template';
import { builtInTemplates } from '../templates/built-in';
import { CliFault, fileFault } from './fault';
import { readInput } from './files';

/** The templates to choose among: the one named, or all built in. */
export async function chosenTemplates(option: string | undefined): Promise<readonly Template[]> {
  if (option === undefined) return builtInTemplates();
  // No template at all: the form is read by its own headers.
  if (option === 'auto') return [];
  const builtIn = builtInTemplates().find((template) => template.id === option);
  if (builtIn) return [builtIn];
  if (!/\.json$/i.test(option)) {
    const ids = builtInTemplates()
      .map((template) => template.id)
      .join('、');
    throw new CliFault(`没有叫“${option}”的模板；内置的有 ${ids}，也可以给出模板包文件（.json）`);
  }
  const bytes = await readInput(option);
  // The schema is only needed for packs from outside; it is loaded when one comes.
  const { loadPack } = await import('../templates/load-pack');
  try {
    return [loadPack(new TextDecoder().decode(bytes))];
  } catch (error) {
    if (error instanceof Error && error.name === 'PackError') throw fileFault(option, error.message);
    throw error;
  }
}
