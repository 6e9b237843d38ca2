/** Namespace before every function's name, as in the manifest. */
export const functionNamespace = 'IPCITY';
