import data from '../../content/data/metric-examples.json' with { type: 'json' };

/** What the page brings for the settings. */
export const given = data.bleu;
