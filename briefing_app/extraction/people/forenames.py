"""Forenames common in Britain: they mark a name as a person's and settle whom "he" and "she" can mean."""

_WOMEN = """
aaliya aaliyah aaminah abbie abena abigail adaeze adaobi adele adjoa adwoa afua agata agnes agnieszka
ailsa aimee aine aisha akiko akosua alana aleksandra alexa alexandra alexis alice alicia alison alyson ama
amahle amanda amara amarachi amber amelia amina amira amy ananya anastasia andrea andreea aneesa aneta
angela angharad anita anjali anjum ann ann-marie anna annabel annabelle anne anne-marie annette annie
annmarie anthea antonia anwara aoife april arabella araminta ariana asha astrid audrey augusta ava ayaan
ayesha ayse ayşe babs barbara bea beata beatrice beca becca becky belinda bella berenice bernadette beryl
bessie beth bethan bethany betty beulah bev beverley bianca billie-jo bisi blodwen bolanle bonnie bozena
branwen brenda brid bridget briony bronagh bronwen bryony bríd bukola bushra cadi camilla candice candida
caoimhe carina carla carly carmel carmen carol carole carole-anne caroline carolyn carys cassandra cassie
catalina catherine cathy catrin catriona celeste celia ceri cerys chantal chantelle charis charlene
charlotte cherie cheryl chiamaka chidinma chinwe chioma chloe christina christine ciara cilla claire clara
clare claudette claudia clementine colette connie constance cordelia corinne cosima courtney cressida
cristina cynthia daisy daniela danielle danuta daphne darcey davina dawn debbie deborah debs deepa
deirbhile deirdre delia delphine delyth demi denise denisha deqa dervla despina diana diane dilys dinah
divya dolly dolores donna dora doreen doris dorota dorothea dorothy dot dottie dragana drusilla dympna
ebele ebony edith edna efa effie efua eileen eilidh eimear eira eirian eirlys elaine eleanor elen elena
eleni eleri elif elin elisabeth elise eliza elizabeth ella ellen ellie ellie-mae eloise elsa elsie elspeth
eluned emilia emily emine emma emmeline enid erica erin esra estelle esther esyllt ethel eugenie eulalie
eunice euphemia eva evangeline eve evelyn evie ewa ewelina faduma fadumo faith farah farzana fatema fatima
fatimah fatma faye felicity fenella ffion fiona fionnuala flora florence folake folasade fouzia fozia fran
frances freda freya funmi funmilayo gabriela gabrielle gail galina gaynor gemma genevieve georgia georgina
geraldine germaine gerri gertie gillian gina ginny giselle gladys glenda glenys gloria grace grainne
grazyna greta gráinne guinevere gwawr gwen gwenda gwendoline gwenllian gwyneth gülay hafsa haley halima
halimo halina hannah harriet haruka hatice hattie hawa hayley hazel heather heidi heledd helen helena
henrietta hermione hettie heulwen hibo hilary hilda hina hodan holly honoria hortensia humaira huong ida
ifeoma ifrah imogen ines inga ingrid ioana iola iona irene irina iris iryna isabel isabella isadora ishrat
isla isobel isolde ivana ivy iwona jacinta jackie jacqueline jacqui jacquie jade jadwiga jan jana jane
janet janette janey janice janie janine jaqueline jasmine jayne jean jeanette jeannette jeannie jelena
jemima jemma jen jenna jennie jennifer jenny jess jessica ji-woo jill jill-marie jo jo-anne joan
joan-marie joanna joanne jocelyn jodi jodie johanna jolene josephine josie joy joyce judi judith judy
julia juliana julianne julie juliet juliette june june-marie justine justyna jyoti kalpana kara karen
karin kasia katarzyna kate katerina kateryna kath katharine katherina katherine kathie kathleen kathrin
kathryn kathy katie katja katrina katy kavita kay kaye kayla kayleigh keeley keiko kelly kelly-ann kemi
kendra kerri kerry kezia keziah khadija khadra kim kimberly kinga kirsteen kirsten kirsty kitty kristen
kristina lacey laila lakshmi lana larissa latifa latisha latoya laura lauren lauretta lauri lavinia layla
leah leanne leila lena leocadia leona leonora lesley letitia lettice lettie lexi leyla lilian lillian
lilly lily linda lindsay lindsey linh linsey lisa lisa-marie livia liz liza lleucu llinos lois lola
loretta lorna lorraine lottie lou louise lowri lubna lucia lucille lucinda lucretia lucy luisa lydia lyn
lynda lynette lynn lynne lynsey lyra lyudmila mabel maddie madeleine madge madhu maeve magda magdalena
maggie maia mair mairead mairi maisie malgorzata mali malwina mandy marcella marcia marcie mared margaret
margery margot marguerite mari maria mariam marian mariana marianne marie mariella marigold marilyn marion
marisa marjorie marlene marnie marsha martha martina marva mary mary-anne mary-jane maryam mathilda
matilda maud maureen mave mavis maxine maya małgorzata meena meera megan mehreen mei-ling mel melanie
melissa menna mercedes mercy merle merve meryem meryl mhairi mia michelle mihaela milena millicent millie
milly mina minerva minh-anh mirain miranda mirela miriam moira mollie molly mona monica monika monique
morag morgana morven morwenna mumtaz muriel myfanwy myra máiréad nabila nadege nadia nadine nadiya naheed
naila nancy nandini nanette naoko naomi naomi-ruth naseem nasreen natalia natalie natasha nazia nazma
neelam neeta neha nell nellie nerissa nerys nessa ngozi nia niamh nicki nicola nicole nicolette nighat
nina nisha njeri nkechi nneka noelle nomsa nora norah noreen norma nuala nusrat octavia odette oksana
olena olga olive olivia olwen olwyn oonagh ophelia oriel orla ottilie ottoline padma paige pamela parveen
pat patricia patsy patti paula paulette paulina pauline pearl peggy penelope penny perdita perpetua
persephone petra petronella philippa philomena phoebe phyllis pippa pixie polly pooja poonam poppy portia
pratibha preeti priti priya priyanka pru prue queenie rabia rachael rachel rachida radha radhika raluca
rani raquel razia rebecca rebekah regina rehana rekha renata rene renee renie renée reshma revathi rhea
rhian rhiannon rhoda rhona rita roberta rohini roisin romy rona ronke ros rosa rosaleen rosalie rosalind
rosalyn rosamund rosanna rose roseanne rosemary rosetta roshni rosie rosie-may rosina rowena roxanne roz
rubina ruby rukhsana rupa ruth róisín sabrina sadia sadie safia safiya sagal sahra saima saira sal salima
sally salma samantha samina samira sandie sandra sangeeta sara sarah sarah-jane sarita saskia scarlett
seema selina senga seraphina seren serena shabana shaheda shaheen shaista shamim shanaz shani shanice
sharmila sharon sharron shazad shazia shehla sheila shelagh shelley shereen sheryl shilpa shirley shobha
shona shreya sian sian-marie sienna siew simona sindy sinead sinéad siobhan siobhán siobhán-marie sioned
siân skye smita snezana sonal sonia sophia sophie soraya stacey stef stella steph stephanie sudha sue
sukhi suki sukie sultana sumaira sunita susan susanna susannah susi susie suzanna suzanne suzie suzy
svetlana swati sybil sybilla sylvia sylvie tabitha tahira tallulah tamara tammy tamsin tania tanith tansy
tanya tara tasneem tatiana tatum tayyaba tegan teresa tess tessa tessie tetiana thandeka thandi thea
thelma theodora theresa thirza thomasina thuy tia tiffany tilly tina tirion tirzah titi titilayo toni
tonia tracey tracy trish trisha trixie trudi trudy tülay ubah una ursula urszula usha uzma valentina
valerie vanessa vasanthi velma venetia vera verity veronica vesna vicki vickie vicky victoria vidya violet
virginia viv vivian viviane vivien vivienne wambui wanda wanjiru wendy weronika wilma winifred winnie
wioletta wunmi wynne xanthe xenia xiu yasmeen yasmin yasmina yasmine yetunde yewande ynez yola yolanda
yuki yulia yusra yvette yvonne zahida zahra zainab zandra zanele zara zaynab zeenat zelda zena zenobia
zeynep zia zita zoe zofia zoë zsofia zubaida zuleikha zuzanna áine órla
"""

_MEN = """
aamir aaron abdi abdikadir abdirahman abdul abdullah abdullahi adam adebayo adeel adewale adrian
adrian-jan ahmad ahmed ahmet aidan ainsley ajay ajit akbar akhtar alan alasdair albert alberto alec aled
alejandro aleksander alessandro alexander alexandru alf alfie alfonso alfred alfred-george ali ali-riza
alistair alister allan allen allister alun alvaro alwyn ambrose amir amit amitabh amjad anand anant andre
andreas andrei andres andrew andriy andrzej andré andy aneurin angel angelo angus anil anish ankur ansel
anthony antoine anton antonio antony anup anwar archibald archie aric arif arjun armando arnold arron
arshad arthur artur arturo arun arvind arwel asad ashfaq ashish ashok ashraf ashton ashwin asif aslam atif
atul aubrey augustin augustine ayo ayub azhar aziz babar babatunde balbir baldev baljit balraj balwinder
barnaby barrie barry bart bartholomew bartosz bashir basil bastien bayo baz ben benedict benjamin benji
benny benoit bereket bernard bert bertie berwyn bevan bharat bhavesh bhikhu bhupinder bilal bill biodun
bob bogdan bohdan bongani boris brad bradley brendan brent bret brett bri brian brock bruce bruno
bryan bryn byron cadwaladr caleb callum calum cameron caradoc caradog carl carlos carlton casey cathal
cecil cedric cem chandra charles charlie chas chidi chike chinedu christophe christopher christos
chukwuemeka chukwuma cian ciaran ciarán clark claudius cledwyn clem clement cliff clifford clive cody
colby colin colm colum conall conan connor conor conrad corey cormac cornelius cosmo costas craig crispin
cristian curtis cuthbert cyprian cyril dafydd daljit damian damien dan daniel danny dapo darcy darius
dariusz darragh darrel darrell darren darryl daryl dave davey david davinder davy dawit deacon dean declan
deepak dele delroy denholm denis dennis denys derek dermot derrick des desmond desmond-lloyd dev devinder
dewi dex dexter dhiraj diarmuid didier diego digby dilbagh dilip dillon dimitri dinesh dirk dmitri dmytro
dom dominic donal donald donnacha donnie doug douglas dragan dudley duggie duncan dustin dwight dylan
dylan-wyn dónal eamon eamonn ebenezer ebo ed eddie edgar edison edmund eduardo edward edwin eifion eldon
elfed eli elias elijah elliot elliott ellis elton elvis emeka emil emile emilio emlyn emmanuel emre emrys
emyr enda enoch enrique eoghan eoin ephraim erasmus eric erik ernest ernesto ernie errol erwin esteban
ethan euan eugene evan evander everett everton evgeny ewan ewart ezekiel ezra eóin fabrice faisal farai
farhan farid farooq fatih fazal feargal felipe felix femi ferdinand fergal fergus fernando fiachra fiaz
finlay finley fintan fionn fitzroy fletcher florin flynn francis francisco francois frank franklin
françois fraser fred freddie freddy frederic frederick gabriel gaius gareth garfield garry garth gary
gaston gaurav gavin gaz gbenga gearóid geoff geoffrey geordie george georgios geraint gerald gerard
gerrard gerry gethin gheorghe ghulam gideon gil gilbert giles gilles gillies giorgio giovanni girish
giuseppe glen glenn glenville glyn glynn godfrey godwin gopal goran gordon govind graeme graham grahame
grant greg gregory greig griff grover gruff gruffydd grzegorz guillaume guillermo guled gurcharan gurdeep
gurmit gus gustavo guto guy gwil gwilym gwyn gwynfor gwynn habib hadrian hafiz haile hakan hakim halil
hamid hamish hamza hamzah hanif hank hans harbhajan hardeep haris harish harjinder harjit harley harold
haroon harpal harris harry harvey harvie hashim hassan haydn hector hefin heinz helmut hemant henri henry
herbert herbie herman hernan hezekiah hiram hiten hitesh homer horace horatio horst howard hubert huey
hugh hugo hugues humphrey humphry huseyin hussain hussein huw hywel hüseyin iain ian ianto ibrahim
ibrahim-halil idris iestyn ieuan ifan ifor iftikhar iggy ignatius igor ijaz ike ikenna ikram illtyd ilyas
imran imtiaz inderjit inigo innes ioan iolo iorwerth iqbal iqbal-ahmed irfan irvine irving irwin isaac
isaiah ishaq ishfaq ishmael ismail israr ithel ivan ivan-petrov ivor iwan jabbar jabez jacek jack jacky
jacob jacques jagdish jago jagtar jahangir jai jake jakub jamal james jamie jamil janusz jared jaroslaw
jarosław jarrod jarvis jasbir jason jaspal jasper jatinder javaid javed javid javier jay jayden jayesh jed
jedidiah jeff jeffrey jem jenson jerald jeremiah jeremy jermaine jerome jerry jerzy jesse jesus jethro jez
jim jimmy jitendra joao joaquin jock joe joel joey joginder johan john johnnie johnny jolyon jon jonah
jonas jonathan jonathon jorge jose joseph josh joshua josiah josé jozef joão juan jude jules julian julius
jurgen justin jérôme józef jürgen kabir kamal kamau kamil kamran kane kapil karim karl karol kartik kashif
kasper kazimierz keanu keir keiran keiron keith kelvin kemal ken kenneth kenny kev kevin khaled khalid
khalil khurram kian kiefer kieran kieron kingsley kishore klaus kofi kojo konrad kostas kris krishna
kristian kristopher krzysztof kuldip kulwant kumar kunle kurt kurtis kwabena kwaku kwame kwasi kwesi kyle
lachlan laird lakhbir lalit lancelot lars laurence laurent laurie lawrence lazar leander lech lee lemuel
len lennie lennox lenny leo leon leonard leopold leroy leslie lester leszek levi lewis lex liam liaqat
liban linford linus lionel llew llewellyn lloyd llyr llywelyn lonnie lorcan lorne louie louis luc luca
lucas lucian lucius luigi luis lukasz luke luther lyle lysander maciej macsen maddox madoc magnus mahad
mahbub mahendra mahesh mahmood mahmoud mahmud majid malachi malachy malcolm malik mandla manfred manish
manjinder manny manoj mansoor manuel manzoor maqbool marcel marcelo marcin marco marcus marek mario marius
mariusz mark marlon marlowe maroof martin marvin masood mateusz mathew mathieu matt matteo matthew
matthias maurice mauricio max maxwell mayur mehboob mehmet mehul meirion melville melvin melvyn meredydd
merfyn merlin merrick merv mervyn metin meurig micah michael michal michał michel mick mickey miguel mihai
mike milan miles milo miroslav mirosław mitch mitchell mo mohamad mohamed mohammad mohammed mohamud mohan
mohinder mohsan mohsin moin monty mordecai morris morys moses mubarak muhammad muhammed mujib mukesh
mukhtar mukund munir murad murat murdo murdoch murray mustafa mustafa-kemal muzaffar mwangi mykola myles
nadeem nadim naeem najib nalin nana-kwame narendra naresh narinder nasar naseer nasir nasser nat nathan
nathaniel naveed navin nawaz nazir ned neeraj neil nev neville neville-george niall nicholas nick nico
nicolas nige nigel nikhil nikola nikolai nikos nilesh nils nirmal nisar nishant nitin nnamdi noah noam
noel noel-patrick noor-ul norman norris noël nuno obadiah obinna ochieng oisin oisín okechukwu oleg
oleksandr oliver olivier ollie olu olufemi olumide oluwole omar omer onkar oran orhan orlando orson osbert
oscar osian osman osric ossian oswald otieno otis otto owain owen ozzy pablo paddy padraig panayiotis
paolo paramjit paresh parvez pascal pascoe patrick patrick-joseph paul paulo pavel pawel paweł pedro perce
percival percy peregrine pervez petar pete peter petrov petru phil philip philippe phillip phineas pierre
piers pietro piotr pradeep prakash pranav prasad prashant praveen pritam pryderi przemysław ptolemy
pádraig qasim quentin quincy quinn quinton radoslaw radu rafael rafal rafaqat rafał rafferty rafi rafiq
rahim rahman rahul rainer raj rajan rajeev rajesh rajiv rakesh ralf ralph raman ramesh ramon ramsay randal
randall randolph randy ranjit raphael rashid rauf raul ravi ray raymond rayner raza reece reg reggie
reginald rehan remi remy renato rené reuben rex rhett rhodri rhun rhydian rhys riaz ricardo richard rick
rickie ricky riley rishi rizwan rob robbie robby robert roberto robin rocco rod roderick rodger rodney
rodrigo rog roger rohan rohit roland rolf rollo romeo ron ronald ronan ronnie rory roscoe ross rotimi
rowan roy ruairi ruaridh rudi rudolf rudolph rudy rufus rupert russ russell ryan ryder ryszard rúairí
sachin saeed safdar saghir saif sajad sajid sajjad saleem salim salman salvador samir sammy samson samuel
sandeep sanjay sanjiv santosh sarfraz sarwar sasha- satish satnam saul sawyer scot scott seamus sean seb
sebastian sefton segun selim selwyn septimus sergei sergio sergiy serkan seth seun seymour seán shabbir
shabir shafiq shafique shahbaz shahid shahzad shailesh shakeel shakil shamas shane shankar sharad sharif
shashi shaukat shaun shiv shoaib shyam sid siddharth sidney silas simeon simon sion sipho siôn slawomir
slobodan sohail solomon spence spencer sridhar srinivas stan stanislaw stanisław stanley stefan
stefan-karl stefano steffan stelian stephen steve steven stewart stu stuart subhash sudhir sukhdev sukhjit
sukhvinder suleiman suleman sunil suraj surendra suresh surjit sushil syd sylvain sylvester szymon séamus
süleyman sławomir tad tadeusz tadhg tafadzwa tahir taiwo talib taliesin tanveer tanvir tapiwa taras tariq
tarlochan tarquin tarsem tarun tasawar tawanda tayo tayyab tecwyn ted teddy tejinder tekle tendai terence
terrance terry tesfaye thabo thaddeus themba theo theodore thierry thomas tiago tiernan tim timothy titus
tobi tobias toby todd tolga tom tomasz tomek tommy tomos tony torquil travis trefor trev trevor trey
tristan tristram truman tucker tudor tudur tufail tunde turgut ty tyler tyrone ulysses umair umar umesh
uriah usman uwe vadim valentine vasant vasco vasile vasyl vaughan vaughn venkat vern vernon vic victor
vijay vikas vikram vimal vin vinay vince vincent vincenzo vinnie vinod viorel vipul virendra virgil vishal
vivek vlad vladimir vladislav volodymyr waheed wahid waldemar waldo wale wallace wally walt walter waqas
warren waseem wasim wayne werner wes wesley wiesław wilbur wilf wilfred wilfrid william willie willis
winston witold wojciech wolfgang wyn xander xavier yannis yaqoob yaqub yasin yasir yaw yevgeny yiannis
yinka yiu yoel yogesh yonas younis yousaf yousuf yunus yusaf yusuf yves zac zach zachariah zachary zack
zafar zaheer zahid zahoor zak zakaria zakir zaman zander zane zayn zbigniew zeb zebedee zedekiah zeeshan
zeke zia-ul zubair zulfiqar zygmunt éamonn ömer łukasz
"""

_EITHER = """
abimbola ade alex ashley ayodele bernie billie bola chris dale dara drew frankie gurpreet harpreet hayden
jaspreet jasvinder jaswinder jody jools jordan kamaljit kerr kiran kit kulvinder leigh manjit manpreet
morgan nana nicky noor nur oluwaseun parminder rajinder sam sandy sasha shan simran stevie surinder taylor
temitope uche
"""

GENDERS: dict[str, str] = {
    **dict.fromkeys(_WOMEN.split(), "f"),
    **dict.fromkeys(_MEN.split(), "m"),
    **dict.fromkeys(_EITHER.split(), ""),
}
"""The forename in small letters: "f", "m", or "" where it is as often a woman's as a man's."""
