declare module '*/guide.md' {
  export interface GuideBlock {
    readonly kind: 'paragraph' | 'item' | 'heading';
    readonly runs: readonly { readonly text: string; readonly bold?: boolean }[];
  }
  export interface GuidePart {
    readonly title: string;
    readonly blocks: readonly GuideBlock[];
  }
  const parts: readonly GuidePart[];
  export default parts;
}
