/** Version shown under 关于; a test keeps it equal to package.json and the manifest. */
export const version = '1.0.0';
