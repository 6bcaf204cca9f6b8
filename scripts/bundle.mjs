// How this project's TypeScript becomes something Node runs: workspaces are bundled, other packages stay outside.

/** @param {Record<string, string> | string} input */
export const buildOptions = (input) => ({
  input,
  platform: 'node',
  tsconfig: false,
  external: (id) => !/^(\.|\/|@clearhold\/|@oxc-project\/runtime|\0)/.test(id),
  transform: { target: 'node20', decorator: { legacy: true, emitDecoratorMetadata: true } },
  resolve: { conditionNames: ['import', 'node', 'default'] },
});
