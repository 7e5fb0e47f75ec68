"""Forenames common in Britain: they mark a name as a person's and settle whom "he" and "she" can mean."""

_WOMEN = """
aaliyah aaminah abbie abena abigail adaeze adaobi adele adjoa adwoa afua agnes agnieszka ailsa aimee aine
aisha akosua alana aleksandra alexa alexandra alexis alice alicia alison alyson ama amahle amanda amara
amber amelia amina amy ananya anastasia andrea andreea aneesa aneta angela angharad anita anjali anjum ann
ann-marie anna annabel annabelle anne anne-marie annette annie annmarie anthea antonia anwara aoife april
ariana asha astrid audrey ava ayesha ayse ayşe barbara bea beata beatrice becca becky belinda bella
berenice bernadette beryl bessie beth bethan bethany betty beverley bianca billie-jo bolanle bonnie branwen
brenda brid bridget briony bronagh bronwen bryony bríd bukola bushra camilla candice candida caoimhe carina
carla carly carmel carmen carol carole carole-anne caroline carolyn carys cassandra cassie catherine cathy
catrin catriona celeste celia ceri cerys chantal chantelle charis charlene charlotte cherie cheryl chidinma
chioma chloe christina christine ciara cilla claire clara clare claudette claudia colette connie constance
cordelia corinne courtney cristina cynthia daisy daniela danielle danuta daphne darcey davina dawn debbie
deborah deepa deirbhile deirdre delia delphine delyth demi denise denisha dervla despina diana diane dilys
dinah divya donna dora doreen doris dorota dorothea dorothy dragana dympna edith efua eileen eilidh eimear
eirian eirlys elaine eleanor elen elena eleni elif elin elisabeth elise eliza elizabeth ella ellen ellie
ellie-mae eloise elsa elsie elspeth eluned emilia emily emine emma emmeline erica erin esra estelle esther
ethel eulalie eunice eva evangeline eve evelyn evie ewa faduma fadumo faith farah farzana fatema fatima
fatimah fatma faye felicity fenella ffion fiona fionnuala flora florence folake fouzia fozia fran frances
freda freya funmi funmilayo gabriela gabrielle gail gaynor gemma genevieve georgia georgina geraldine
germaine gerri gillian gina ginny giselle glenda glenys gloria grace grainne greta gráinne guinevere gwen
gwendoline gwenllian gwyneth gülay hafsa haley halima halina hannah harriet hatice hattie hawa hayley hazel
heather heidi heledd helen helena henrietta hettie hilary hilda hina hodan holly humaira ida ifeoma ifrah
imogen ines inga ingrid ioana iola iona irene irina iris isabel isabella isadora ishrat isla isobel ivana
ivy iwona jackie jacqueline jacqui jacquie jan jana jane janet janette janey janice janie janine jaqueline
jasmine jayne jean jeanette jeannette jeannie jelena jemima jemma jen jenna jennie jennifer jenny jess
jessica jill jill-marie jo jo-anne joan joan-marie joanna joanne jocelyn jodi jodie johanna jolene
josephine josie joy joyce judi judith judy julia juliana julianne julie juliet juliette june june-marie
justine justyna jyoti kalpana kara karen karin katarzyna kate katerina kath katharine katherina katherine
kathie kathleen kathrin kathryn kathy katie katja katrina katy kavita kay kaye kayleigh keeley kelly kendra
kerri kerry kezia khadija khadra kim kimberly kinga kirsteen kirsten kirsty kristen kristina lacey laila
lakshmi lana larissa latifa latisha latoya laura lauren lauretta lauri lavinia leah leanne leila lena leona
leonora lesley lettie lexi leyla lilian lillian lilly lily linda lindsay lindsey linsey lisa lisa-marie
livia liz liza llinos lois lola loretta lorna lorraine lottie lou louise lowri lubna lucia lucille lucinda
lucy luisa lydia lyn lynda lynette lynn lynne lynsey lyra mabel madeleine madge madhu maeve magdalena
maggie maia mair mairead mairi maisie malgorzata mali mandy marcella marcia marcie margaret margery margot
marguerite mari maria mariam marian mariana marianne marie mariella marilyn marion marisa marjorie marlene
marnie marsha martha martina marva mary mary-anne mary-jane maryam mathilda matilda maud maureen mave
maxine maya małgorzata meena meera megan mehreen mei-ling mel melanie melissa menna mercedes mercy merle
merve meryem meryl mhairi mia michelle mihaela milena millicent millie milly mina miranda miriam moira
mollie molly mona monica monika morag morgana morven morwenna mumtaz muriel myfanwy myra máiréad nabila
nadege nadia nadine naheed naila nancy naomi naomi-ruth naseem nasreen natalia natalie natasha nazia nazma
neelam neha nell nellie nerys nessa ngozi nia niamh nicki nicola nicole nicolette nighat nina nisha njeri
nkechi noelle nomsa nora norah noreen norma nuala nusrat octavia odette olga olive olivia olwen olwyn
oonagh oriel orla pamela parveen pat patricia patsy patti paula paulette paulina pauline pearl peggy
penelope penny perdita petra petronella philippa philomena phoebe phyllis pippa pixie polly pooja poonam
poppy portia pratibha preeti priti priya priyanka rabia rachael rachel rachida radha rani raquel razia
rebecca rebekah regina rehana rekha renata rene renee renée reshma rhea rhian rhiannon rhoda rhona rita
roberta roisin romy rona ros rosa rosaleen rosalie rosalind rosalyn rosanna rose roseanne rosemary rosetta
roshni rosie rosie-may rosina rowena roxanne roz rubina ruby rukhsana rupa ruth róisín sabrina sadia sadie
safia sahra saima saira sal salima sally salma samantha samina samira sandie sandra sangeeta sara sarah
sarah-jane sarita saskia seema selina senga seren serena shabana shaheda shaheen shaista shamim shanaz
shani shanice sharmila sharon sharron shazad shazia shehla sheila shelagh shelley sheryl shilpa shirley
shobha shona sian sian-marie siew simona sindy sinead sinéad siobhan siobhán siobhán-marie sioned siân
smita snezana sonal sonia sophia sophie stacey stef stella steph stephanie sudha sue sukhi suki sukie
sultana sumaira sunita susan susanna susannah susi susie suzanna suzanne suzie suzy svetlana swati sybil
sylvia sylvie tabitha tahira tamara tammy tamsin tania tanith tansy tanya tara tasneem tatiana tatum
tayyaba tegan teresa tess tessa thandeka thandi thea thelma theodora theresa thuy tiffany tilly tina
titilayo toni tonia tracey tracy trish trisha trixie trudi trudy tülay ubah una ursula urszula uzma
valentina valerie vanessa velma venetia vera verity veronica vesna vicki vickie vicky victoria vidya violet
virginia viv vivian viviane vivien vivienne wambui wanda wanjiru wendy weronika wilma winifred winnie
wioletta xanthe xiu yasmeen yasmin yasmina yetunde ynez yola yolanda yvette yvonne zahida zahra zainab
zandra zanele zara zaynab zeenat zelda zena zeynep zia zita zoe zofia zoë zsofia zubaida zuzanna áine órla
aaliya agata akiko amarachi amira arabella araminta augusta ayaan babs beca beulah bev bisi blodwen bozena
cadi catalina chiamaka chinwe clementine cosima cressida debs deqa dolly dolores dot dottie drusilla ebele
efa effie eira enid esyllt eugenie euphemia ewelina folasade galina gertie gladys grazyna gwawr gwenda
halimo haruka hermione heulwen hibo honoria hortensia huong iryna isolde jacinta jadwiga ji-woo kateryna
keiko kemi keziah kitty layla leocadia letitia lettice linh lleucu lucretia lyudmila malwina mared
marigold mavis minerva minh-anh mirain mirela nadiya nandini nanette naoko nerissa nneka oksana olena
ophelia ottilie ottoline padma perpetua persephone pru prue queenie radhika raluca renie revathi rohini
ronke rosamund sagal seraphina shereen shreya soraya sybilla tallulah tessie tetiana thirza thomasina
tirion tirzah titi usha vasanthi wunmi wynne xenia yasmine yewande yuki yulia yusra zenobia zuleikha
"""

_MEN = """
aamir aaron abdikadir abdirahman abdul abdullah abdullahi adam adebayo adewale adrian adrian-jan ahmad
ahmed ahmet aidan ainsley ajay ajit akbar akhtar alan alasdair albert alberto alec aled alejandro
aleksander alessandro alexander alexandru alfie alfonso alfred alfred-george ali ali-riza alistair alister
allan allen allister alun alvaro alwyn ambrose amir amit amitabh amjad anand anant andre andreas andrei
andres andrew andriy andrzej andré andy aneurin angel angelo angus anil anish ankur ansel anthony antoine
anton antonio antony anup anwar archibald archie aric arif arjun armando arnold arron arshad arthur artur
arturo arun arvind arwel asad ashfaq ashish ashok ashraf ashton ashwin asif aslam atif atul aubrey ayo ayub
azhar aziz babar babatunde balbir baldev baljit balraj balwinder barnaby barrie barry bart bartholomew
bartosz bashir basil bastien bayo ben benedict benjamin benji benny benoit bereket bernard bert bertie
berwyn bevan bharat bhavesh bhikhu bhupinder bilal bill biodun bob bogdan bola bongani boris brad bradley
brendan brent bret brett brian brock bruce bruno bryan bryn byron cadwaladr caleb callum calum cameron
caradog carl carlos carlton casey cathal cecil cedric cem chandra charles charlie chas chidi chike chinedu
christophe christopher christos chukwuma cian ciaran ciarán clark claudius clem clement cliff
clifford clive cody colby colin colm colum conall conan connor conor conrad corey cormac cosmo costas craig
crispin cristian curtis cuthbert cyril dafydd daljit damian damien dan daniel danny dapo darcy darius
dariusz darragh darrel darrell darren darryl daryl dave davey david davinder davy dawit deacon dean declan
deepak dele delroy denholm denis dennis denys derek dermot derrick des desmond desmond-lloyd dewi dex
dexter dhiraj diarmuid didier diego digby dilbagh dilip dillon dimitri dinesh dirk dmitri dmytro dominic
donal donald donnie doug douglas dragan dudley duncan dustin dwight dylan dylan-wyn dónal eamon eamonn
ebenezer ebo ed eddie edgar edison edmund eduardo edward edwin eldon eli elias elijah elliot elliott ellis
elton elvis emeka emil emile emilio emlyn emmanuel emre emrys emyr enda enoch enrique eoin eric erik ernest
ernesto ernie errol erwin esteban ethan euan eugene evan evander everett everton ewan ewart ezra eóin
fabrice faisal farai farhan farid farooq fatih fazal feargal felipe felix femi ferdinand fergal fergus
fernando fiaz finlay finley fintan fionn fletcher florin flynn francis francisco francois frank franklin
françois fraser fred freddie freddy frederic frederick gabriel gaius gareth garfield garry garth gary
gaston gaurav gavin gbenga gearóid geoff geoffrey geordie george georgios geraint gerald gerard gerrard
gerry gethin gheorghe ghulam gideon gil gilbert giles gilles gillies giorgio giovanni girish giuseppe glen
glenn glenville glyn glynn godfrey godwin gopal goran gordon govind graeme graham grahame grant greg
gregory greig griff grover gruff gruffydd grzegorz guillaume guillermo gurcharan gurdeep gurmit gustavo
guto guy gwilym gwyn gwynfor gwynn habib hadrian hafiz haile hakan hakim halil hamid hamish hamza hamzah
hanif hank hans harbhajan hardeep haris harish harjinder harjit harley harold haroon harpal harris harry
harvey harvie hashim hassan haydn hector hefin heinz helmut hemant henri henry herbert herbie herman hernan
hiram hiten hitesh homer horace horatio horst howard hubert huey hugh hugo hugues humphrey humphry huseyin
hussain hussein huw hywel hüseyin iain ian ianto ibrahim ibrahim-halil idris iestyn ieuan ifan iftikhar
ignatius igor ijaz ike ikenna ikram illtyd ilyas imran inderjit innes ioan iolo iorwerth iqbal iqbal-ahmed
irfan irvine irving irwin isaac isaiah ishaq ishfaq ishmael ismail israr ithel ivan ivan-petrov ivor jabbar
jack jacky jacob jacques jagdish jago jagtar jahangir jai jake jakub jamal james jamie jamil janusz jared
jaroslaw jarosław jarrod jarvis jasbir jason jaspal jasper jatinder javaid javed javid javier jay jayesh
jed jedidiah jeff jeffrey jem jenson jerald jeremiah jeremy jermaine jerome jerry jerzy jesse jesus jez jim
jimmy jitendra joao joaquin jock joe joel joey joginder johan john johnnie johnny jolyon jon jonah jonas
jonathan jonathon jorge jose joseph josh joshua josiah josé jozef joão juan jude jules julian julius jurgen
justin jérôme józef jürgen kabir kamal kamau kamil kamran kane kapil karim karl karol kartik kashif kasper
keanu keir keiran keiron keith kelvin kemal ken kenneth kenny kev kevin khaled khalid khalil khurram kian
kiefer kieran kieron kingsley kishore klaus kofi kojo konrad kostas kris krishna kristian kristopher
krzysztof kuldip kulwant kumar kunle kurt kurtis kwabena kwaku kwame kwasi kyle laird lakhbir lalit lars
laurence laurent laurie lawrence lazar leander lech lee lemuel len lennie lennox lenny leo leon leonard
leopold leroy leslie lester leszek levi lewis lex liam liaqat linford linus lionel llew llewellyn lloyd
llywelyn lonnie lorcan lorne louie louis luc luca lucas lucian lucius luigi luis lukasz luke luther
lyle maciej maddox magnus mahad mahbub mahendra mahesh mahmood mahmud majid malachy malcolm malik mandla
manfred manish manjinder manny manoj mansoor manuel manzoor maqbool marcel marcelo marcin marco marcus
marek mario marius mariusz mark marlon marlowe maroof martin marvin masood mateusz mathew mathieu matt
matteo matthew matthias maurice mauricio max maxwell mayur mehboob mehmet mehul meirion melville melvin
melvyn merfyn merlin merrick merv mervyn metin meurig micah michael michal michał michel mick mickey miguel
mihai mike milan miles milo miroslav mirosław mitch mitchell mo mohamad mohamed mohammad mohammed mohan
mohinder mohsan mohsin moin monty mordecai morris morys moses mubarak muhammad muhammed mujib mukesh
mukhtar mukund munir murad murat murdo murdoch murray mustafa mustafa-kemal muzaffar mwangi myles nadeem
nadim naeem najib nalin narendra naresh narinder nasar naseer nasir nasser nat nathan nathaniel naveed
navin nawaz nazir ned neeraj neil nev neville neville-george niall nicholas nick nico nicolas nigel nikhil
nikola nikolai nikos nilesh nils nirmal nisar nishant nitin nnamdi noah noam noel noel-patrick noor-ul
norman norris noël nuno obadiah obinna ochieng oisin oisín okechukwu oleg oleksandr oliver olivier ollie
olu olumide oluwole omar omer onkar oran orhan orlando orson oscar osian osman oswald otieno otis otto owen
ozzy pablo paddy padraig panayiotis paolo paramjit paresh parvez pascal pascoe patrick patrick-joseph paul
paulo pawel paweł pedro percival percy pervez petar pete peter petru phil philip philippe phillip phineas
pierre piers pietro piotr pradeep prakash pranav prasad prashant praveen pritam pryderi przemysław pádraig
qasim quentin quincy quinn quinton radu rafael rafal rafaqat rafał rafi rafiq rahim rahman rahul rainer raj
rajan rajeev rajesh rajiv rakesh ralf ralph raman ramesh ramon ramsay randal randall randolph randy ranjit
raphael rashid rauf raul ravi ray raymond rayner raza reece reg reggie reginald rehan remi remy renato rené
reuben rex rhett rhodri rhun rhydian rhys riaz ricardo richard rick rickie ricky riley rishi rizwan rob
robbie robby robert roberto robin rocco rod roderick rodger rodney rodrigo rog roger rohan rohit roland
rolf rollo romeo ron ronald ronan ronnie rory roscoe ross rotimi rowan roy ruairi rudi rudolf rudolph rudy
rufus rupert russ russell ryan ryder ryszard rúairí sachin saeed safdar saghir saif sajad sajid sajjad
saleem salim salman salvador samir sammy samson samuel sandeep sanjay sanjiv santosh sarfraz sarwar sasha-
petrov satish satnam saul sawyer scot scott seamus sean seb sebastian sefton segun selim selwyn sergei
sergio sergiy serkan seth seun seymour seán shabbir shabir shafiq shafique shahbaz shahid shahzad shailesh
shakeel shakil shamas shane shankar sharad sharif shashi shaukat shaun shiv shoaib shyam sid siddharth
sidney silas simeon simon sion sipho siôn slobodan sohail solomon spence spencer sridhar srinivas stan
stanislaw stanisław stanley stefan stefan-karl stefano steffan stelian stephen steve steven stewart stu
stuart subhash sudhir sukhdev sukhjit sukhvinder suleman sunil suraj surendra suresh surjit sushil sylvain
sylvester szymon séamus süleyman sławomir tad tadeusz tadhg tafadzwa tahir taiwo talib tanveer tanvir tariq
tarlochan tarquin tarsem tarun tasawar tawanda tayo tayyab tecwyn ted teddy tejinder tekle tendai terence
terrance terry tesfaye thabo thaddeus themba theo theodore thierry thomas tiago tiernan tim timothy titus
tobi tobias toby todd tolga tom tomasz tomek tommy tomos tony torquil travis trefor trevor trey tristan
tristram truman tucker tudor tudur tufail tunde turgut ty tyler tyrone ulysses umair umar umesh uriah usman
uwe vadim valentine vasant vasco vasile vaughan vaughn venkat vern vernon vic victor vijay vikas vikram
vimal vin vinay vince vincent vincenzo vinnie vinod viorel vipul virendra virgil vishal vivek vlad vladimir
vladislav volodymyr waheed wahid waldemar waldo wale wallace wally walt walter waqas warren waseem wasim
wayne werner wes wesley wiesław wilbur wilf wilfred wilfrid william willie willis winston witold wojciech
wolfgang wyn xander xavier yannis yaqoob yasin yasir yaw yiannis yinka yiu yoel yogesh yonas younis yousaf
yousuf yunus yusaf yusuf yves zac zach zachary zack zafar zaheer zahid zahoor zak zakir zaman zander zane
zbigniew zeb zeeshan zeke zia-ul zulfiqar zygmunt éamonn ömer łukasz
abdi alf augustin augustine baz bohdan bri caradoc chukwuemeka cledwyn cornelius cyprian devinder dom
donnacha duggie eifion elfed eoghan ephraim erasmus evgeny ezekiel fiachra fitzroy gaz guled gus gwil
hezekiah ifor iggy imtiaz inigo iwan jabez jacek jethro kazimierz kwesi lachlan lancelot liban llyr
lysander macsen madoc mahmoud malachi meredydd mohamud mykola nana-kwame nige olufemi osbert osric ossian
owain pavel perce peregrine ptolemy radoslaw rafferty ruaridh septimus slawomir suleiman syd taliesin
tapiwa taras trev vasyl yaqub yevgeny zachariah zakaria zebedee zedekiah zubair
"""

_EITHER = """
abimbola ade alex ashley ayodele billie chris dale dara drew frankie gurpreet harpreet hayden jasvinder
jaswinder jody jools jordan kamaljit kerr kiran kit kulvinder leigh manjit morgan nana nicky noor nur
oluwaseun parminder rajinder sam sandy sasha shan stevie surinder taylor temitope uche
"""

GENDERS: dict[str, str] = {
    **dict.fromkeys(_WOMEN.split(), "f"),
    **dict.fromkeys(_MEN.split(), "m"),
    **dict.fromkeys(_EITHER.split(), ""),
}
"""The forename in small letters: "f", "m", or "" where it is as often a woman's as a man's."""
