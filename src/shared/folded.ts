/** What is folded on the screen and would tear the printed text apart: answers, and data of figures. */
export const FOLDED = '.answers, .solution, .widget-details[id$="-data"], .figure-data';
