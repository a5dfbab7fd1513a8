/** The version of this program as package.json has it (a test holds them together); the core cannot read files of the repository. */
export const programVersion = '0.1.0';
