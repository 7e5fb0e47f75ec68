"""Forenames common in Britain: they mark a name as a person's and settle whom "he" and "she" can mean."""

_WOMEN = """
abigail adele agnes aisha alexandra alice alison amanda amber amelia amina amy andrea angela anita ann anna
anne annette annie anthea april ava ayesha barbara beatrice becky belinda bernadette beryl beth bethany
betty beverley brenda bridget bryony candice carla carly carol carole caroline carolyn catherine cathy
catriona cerys charlene charlotte cheryl chloe christina christine claire clara clare claudia colette connie
constance cynthia daisy danielle dawn debbie deborah deirdre denise diana diane dinah donna dora doreen
doris dorothy edith eileen elaine eleanor elizabeth ella ellen ellie elsie emily emma erica erin esther
ethel eve evelyn evie faith farah fatima faye felicity fiona flora florence fran frances freya gail gaynor
gemma georgia georgina geraldine gillian gina glenys gloria grace gwen gwyneth hannah harriet hazel heather
heidi helen helena henrietta hilary hilda holly ida imogen ingrid irene iris isabel isabella isla isobel ivy
jackie jacqueline jan jane janet janice janine jasmine jayne jean jeanette jemima jemma jenna jennifer jenny
jessica jill jo joan joanna joanne jocelyn jodie josephine josie joy joyce judith judy julia julie june
karen karin kate katherine kathleen kathryn kathy katie katrina katy kay kayleigh kelly kerry khadija kim
kirsten kirsty laura lauren leah leanne lesley lily linda lindsay lindsey lisa liz lois lorna lorraine
louise lucia lucy lydia lyn lynda lynn lynne mabel madeleine maggie mandy marcia margaret maria marian
marianne marie marilyn marion marjorie martha mary matilda maureen maxine meena meera megan melanie melissa
mercy mia michelle mina miranda miriam moira molly mona monica morag muriel myra nadia nadine nancy naomi
nasreen natalie natasha nicola nicole nina nora norah norma nusrat olive olivia pamela pat patricia paula
pauline penelope penny petra philippa phoebe phyllis pippa polly poppy priya rachael rachel rebecca rhiannon
rita roberta rosalind rose rosemary rosie roxanne ruby rukhsana ruth sabrina saima sally samantha sandra
sara sarah saskia shabana sharon shazia sheila shelagh shirley shona sian sinead siobhan sonia sophia sophie
stacey stella stephanie sue susan susanna susannah suzanne sylvia tamsin tania tanya tara teresa tessa
thelma theresa tina toni tracey tracy trudy una ursula valerie vanessa vera verity veronica vicky victoria
violet virginia vivien wendy winifred yasmin yvette yvonne zahra zara zoe
"""

_MEN = """
aaron abdul abdullah adam adrian ahmed aidan alan alasdair albert alec alexander alfred ali alistair allan
allen alun andrew andy angus anil anthony antony archie arnold arthur asif barnaby barry basil ben benjamin
bernard bill bob brendan brian bruce bryan callum calum cameron carl cecil cedric charles charlie
christopher clifford clive colin connor conor craig cyril damian damien daniel darren dave david dean declan
dennis derek dermot desmond dominic donald douglas duncan dylan eamonn eddie edgar edmund edward edwin eric
ernest euan ewan farooq fergus finlay francis frank fraser fred frederick gareth gary gavin geoff geoffrey
george gerald gerard gilbert giles glen glenn godfrey gordon graeme graham grant greg gregory guy hamish
hamza harold haroon harry harvey hassan hector henry herbert horace howard hugh hugo humphrey ian ibrahim
imran iqbal isaac ivan ivor jack jacob jake james jamie jason javed jeff jeffrey jeremy jim jimmy joe joel
john johnny jonathan joseph joshua julian justin karl keir keith ken kenneth kevin khalid kieran kyle
laurence lawrence lee len leo leon leonard leslie lewis liam lionel lloyd louis luke magnus malcolm marcus
mark martin matt matthew maurice max maxwell melvyn michael mick mike miles mohammad mohammed mohsin
muhammad nathan nathaniel neil neville niall nicholas nick nigel noel norman oliver omar oscar osman owen
patrick paul percy peter phil philip phillip pierre piers quentin rafiq raj rajesh ralph ray raymond
reginald rhodri rhys richard rob robert robin rod roderick rodney roger roland ronald rory ross rowan roy
rupert russell ryan sajid salim samuel scott sean sebastian shane shaun sidney simon spencer stan stanley
stephen steve steven stewart stuart suresh tariq ted terence terry thomas tim timothy toby tom tony trevor
tristan usman victor vijay vince vincent vivek wayne wilfred william yusuf zack
"""

_EITHER = """
alex ashley billie chris dale drew hayden jordan jools kerr leigh morgan nicky sam sandy sasha shan stevie
taylor
"""

GENDERS: dict[str, str] = {
    **dict.fromkeys(_WOMEN.split(), "f"),
    **dict.fromkeys(_MEN.split(), "m"),
    **dict.fromkeys(_EITHER.split(), ""),
}
"""The forename in small letters: "f", "m", or "" where it is as often a woman's as a man's."""
