/** Whether a text that bars sharing sets the bar aside itself, for what is lawful or urgent: then it misleads nobody. */

/** Whether a passage says that a bar does not hold where the law or an emergency asks for more, or tells of one that is none. */
export function setsAside(passage: string): boolean {
  return LETS.test(passage);
}

const LETS = new RegExp(
  [
    String.raw`\b(?:unless|except|save|other than|apart from|however|but)\b[^.]{0,300}\b(?:law(?:s|ful|fully)?|legal(?:ly)?|urgent(?:ly)?|emergenc(?:y|ies)|harm|danger|risk|safeguard\w*|statut\w+|courts?|protect\w*)\b`,
    String.raw`\b(?:or|and)(?: \S+){0,4} (?:laws?|lawfully|legal|legally|legislation|urgent|emergency|emergencies|court)\b`,
    String.raw`\b(?:never|not|no|nothing|neither)\b[^.]{0,60}\b(?:bars?|barred|prevents?|prevented|stops?|stopped|holds? (?:up|back)|hinders?|delays?|waits?|barriers?|obstacles?)\b`,
    String.raw`\b(?:nobody|no one|not|never|no) (?:\w+ ){0,2}needs?\b`,
    String.raw`\b(?:does|do|need) not (?:need|require|depend|mean|have to)\b|\bnever means\b`,
    String.raw`\b(?:myth|wrong|untrue|mistake|misunderst\w+)\b`,
  ].join('|'),
  'i',
);
