/**
 * Words by which names of persons are told from names of bodies, places and
 * roles. They are a help to find most and to alarm nobody for nothing; no such
 * list is ever complete.
 */

/** First names that are common in the United Kingdom, but for those that are ordinary words as well. */
export const FIRST_NAMES: ReadonlySet<string> = wordsOf(`
  Aaron Abdul Abigail Adam Adrian Aisha Alan Albert Alex Alexander Alexandra Alice Alison Amanda Amelia Amina
  Amy Andrea Andrew Angela Anita Ann Anna Anne Annette Anthony Antony Arthur Ashley Barbara Barry Ben Benjamin
  Bernard Beth Bethany Beverley Brenda Brian Bridget Bryan Carl Carol Caroline Carolyn Catherine Cathy Charles
  Charlotte Chloe Chris Christina Christine Christopher Claire Clare Colin Connor Craig Daisy Daniel Danielle
  Darren David Dawn Debbie Deborah Denise Dennis Derek Diana Diane Dominic Donald Donna Dorothy Douglas Duncan
  Edward Eileen Elaine Eleanor Elizabeth Ellen Ellie Emily Emma Eric Evelyn Farah Fatima Fiona Frances Francis
  Fred Gareth Gary Gavin Gemma Geoff Geoffrey George Georgina Gerald Gillian Gordon Graham Greg Hannah Harriet
  Harry Hassan Hazel Heather Helen Henry Holly Howard Hugh Iain Ian Imran Isabel Isla Jack Jackie Jacqueline
  Jake James Jamie Jan Jane Janet Janice Jason Jean Jeffrey Jennifer Jenny Jeremy Jessica Jill Jim Joan Joanna
  Joanne Joe John Jonathan Joseph Joshua Joyce Judith Julia Julian Julie June Justin Karen Karl Kate Katherine
  Kathleen Kathryn Katie Keith Kelly Kenneth Kerry Kevin Kim Kirsty Laura Lauren Lawrence Leah Leanne Lee Leon
  Leonard Lesley Leslie Lewis Liam Linda Lindsay Lisa Louise Lucy Luke Lynn Lynne Malcolm Marcus Margaret
  Maria Marian Marie Marilyn Mark Martin Mary Matthew Maureen Megan Melanie Melissa Michael Michelle Mike
  Mohamed Mohammad Mohammed Muhammad Nadia Nancy Naomi Natalie Natasha Nathan Neil Nicholas Nick Nicola Nigel
  Norman Oliver Olivia Oscar Owen Pamela Patricia Patrick Paul Paula Pauline Penelope Peter Philip Phillip
  Priya Rachel Rajesh Ralph Raymond Rebecca Richard Rita Robert Robin Roger Ronald Rosemary Ross Roy Russell
  Ruth Ryan Sally Samantha Samuel Sandra Sara Sarah Scott Sean Shane Sharon Shaun Sheila Shirley Simon Sophie
  Stacey Stanley Stefan Stephanie Stephen Steve Steven Stewart Stuart Sue Susan Suzanne Sylvia Tanya Tara
  Terence Teresa Terry Theresa Thomas Tim Timothy Tina Toby Tom Tony Tracey Tracy Trevor Valerie Vanessa
  Veronica Victor Victoria Vincent Vivien Walter Wayne Wendy William Yasmin Yvonne Zahra Zoe
`);

/** Bodies that are called by the name of a person and nothing else. */
export const BODIES: ReadonlySet<string> = new Set([
  'Alan Turing',
  'John Lewis',
  'Leonard Cheshire',
  'Marie Curie',
  'Sue Ryder',
]);

/** Words of roles, bodies and places, in small letters: what has one of them is not a person. */
export const NOT_OF_PERSONS: ReadonlySet<string> = wordsOf(`
  academy access accident act acute admin administration adoption adult adults advice advocacy agency
  agreement agreements alert alerts ambulance area assessment assessments audit authority avenue behalf birth
  block board borough breach breaches britain british business cabinet capitals care case central centre chair
  charter chief child children city clerk clinic clinical code college commissioner committee comms community
  complaints compliance confidential consent constable contact coordinator coroner corporate council
  councillor county court crime crisis crown customer data date department desk development digital direct
  director discharge disclosure disclosures district doctor domestic door dpa dpo drug duty early east
  education emergency england enquiries enquiry enterprise exchange executive families family finance fire
  first foi force forename foundation freedom front full general governance governor gp great greater group
  guardian hall head headteacher health help helpdesk home homes hospice hospital house housing hub human iar
  ict ig inbox incident incidents info information initials inspector integrated intelligence intervention
  ireland isa isas it job justice kids kingdom lane last law lead leaving legal liaison library licensing line
  local lower mail mailbox manager managers mash medical mental minister ministry missing monitoring multi
  name national neighbourhood network new nhs night no noreply north nurse nursery nurses offending office
  officer officers operations organisation outreach panel parish parliament partners partnership partnerships
  patient people performance place plan planning point police policy position post practice press prevention
  primary print privacy probation procedure procurement professional programme project prosecution protection
  protocol public quality queries question rape records referral referrals register registrar registry reply
  report reporting reports request requests research resolution response review reviews rights risk road role
  royal safe safeguarding safer safety saint sar sars scheme school schools scotland screening secondary
  secretariat secretary secure security sen send senior sergeant service services sharing signature single sir
  siro sixth social solicitor south sport standards statement station strategic strategy street subject
  suffolk superintendent support surgery surname teacher team teams tenancy the title town trading training
  transport trust trustee unit united university upper urgent victim violence voluntary wales ward web welfare
  wellbeing west witness women work world young your youth
`);

/** Whether any of some words is of a role, a body or a place. */
export function isOfRoleOrBody(words: readonly string[]): boolean {
  return words.some((word) => {
    const small = word.toLowerCase();
    return NOT_OF_PERSONS.has(small) || NOT_OF_PERSONS.has(small.replace(/s$/, ''));
  });
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
