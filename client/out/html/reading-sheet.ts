/** How the file looks without scripts: a page to read. Colours and letters are those of the viewer's sheet. */
export const readingSheet = `
noscript{display:block;box-sizing:border-box;height:100dvh;overflow:auto;padding:32px max(16px,calc(50% - 38ch));font-size:16px;line-height:1.8}
noscript h1{font-size:24px;line-height:1.4;margin:0 0 8px}
noscript h2{font-size:20px;line-height:1.4;margin:40px 0 8px}
noscript h3{font-size:14px;margin:16px 0 4px}
noscript p,noscript blockquote,noscript pre{margin:0 0 8px}
noscript blockquote{padding-left:12px;border-left:3px solid var(--line-2)}
noscript pre{overflow:auto;font-family:var(--mono)}
noscript sup a{padding:0 1px}
noscript ol{margin:0;padding:0 0 0 24px;list-style:decimal;color:var(--text-2);font-size:14px}
noscript li{margin:0 0 8px}
noscript :is(q,cite,bdi){unicode-bidi:isolate}
noscript q{quotes:none}
noscript mark{background:var(--mark);color:var(--on-mark)}
@media print{noscript{height:auto;overflow:visible}}
`;
