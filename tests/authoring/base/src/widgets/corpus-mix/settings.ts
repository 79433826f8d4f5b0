export const title = 'A mix';
export const about = 'Any widget will do.';

/** Takes one setting, as the settings of the course's own widgets do. */
export const settings = {
  parse: (parameters: URLSearchParams) => ({
    ignored: [...parameters.keys()]
      .filter((name) => name !== 'off')
      .map((name) => `"${name}" is no setting of this widget`),
  }),
};
