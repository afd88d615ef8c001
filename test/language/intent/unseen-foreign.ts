import { sentences } from './sentences.ts';

/**
 * Not at home in English, or with computers: 67 %, 73 % and 82 % at first, no trap taken.
 */
export const ownWords = {
  stop: sentences(`
    Please to stop / I want stop / Stop please the process / Please cancel, I made error
    Sorry, was wrong photo, cancel / I want to cancel the order / No no, stop please / It was a mistake, please cancel
    Can you to stop it? / Stop, I have chosen wrong picture / Please quit the work / How I can cancel?
    oh dear, stop please / oh no, I sent the wrong photo, please cancel / sorry love, can you stop that
    please cancel, I've changed my mind / oops sorry ignore my last message
    can you please not do that one, cancel it / please stop, that's my other son's photo / hang on, stop
    no thank you, cancel it please / I didn't mean to press send, please cancel / let's leave it, cancel
    Please cancel this one / Kindly cancel my request / please stop the process immediately
    Stop, I need to change the picture / hold on, stop / Can we cancel this? / cancel it, I'll do it later
    I will do it later, please cancel / please cancel, I don't have time / sorry I uploaded the wrong one, stop please
    Don't process my request / Please do not proceed / do not continue / I'd like to withdraw my request / abort now
    Just stop it / stop please i beg you / Enough, stop / cancel, cancel, cancel`),
  help: sentences(`
    How it works? / How functions this? / What can I make with this bot? / I don't understand how to use
    Please explain me how it works / Can you explain me? / I need a help / What is possible here? / How to use please?
    Please teach me usage / Please tell me the way to use / What must I do? / I do not know how I use it
    Please help to me / What you can do? / I'm not very good with computers, how does this work?
    could you tell me how I use this please / sorry, I'm new here, what do I do? / how do I begin?
    what should I write here? / could you explain what you can do / I don't know what to type
    can you help an old lady / is there a guide for beginners / what sort of things can you do?
    excuse me, how do I use this / Kindly guide me how to use this / What is the procedure? / What are the steps?
    How to make video from photo? / How to proceed? / Please guide me / Sir I am not understanding how to use
    I am a beginner, please help / Can you guide me? / how to operate this bot / what is the use of this bot
    what all can you do? / tell me about yourself / what do you support? / Is there a list of commands I can use?
    which commands do you support / How should I start? / how can students use this?`),
  versions: sentences(`
    Show me please all versions / Which versions exist? / How many versions we have? / Please show me the old versions
    What versions there are? / I want see the versions / Please show version list / Give me the list of versions
    Where I can see the old versions? / can I see the ones we made before? / may I see all the versions please
    do you still have the earlier versions / what were the other versions / please show me the list of versions
    which versions do you have saved / show me previous versions please / what all versions are there
    Do we have any earlier version? / Could you show me all the versions we have / how many versions so far?
    please show all my versions / Let me see the version list / I want to check the old versions
    Where can I view the history?`),
  undo: sentences(`
    Please make it undone / Please go back to before version / Please back to previous / I want back the old version
    Please return to previous version / Undo please the last change / The last change was not good, please undo
    Please return it to original / Please cancel the last change / Back to version 1 please
    Before was better, please go back / Can you make it like before?
    oh I liked the first one better, can we go back to it? / can we go back to how it was before please
    could you put it back to the way it was / sorry, could you undo that?
    I preferred it before, please change it back / please take it back to the previous one
    can I have the old version back please / oh no, that's worse, go back
    I think the last version was better, can you go back to that / could you get rid of that last change please
    Please revert to the earlier version / Kindly revert the changes / Please revert back
    please undo the recent changes / Can you go back to the previous one?
    take me back to the previous version please / I want the earlier one back / we want to go back to version 1
    client prefers version 1, please restore it / My client liked the previous version better, please go back
    it was fine before, please revert / Please change it back to what it was / This is worse than before, undo
    can you restore what we had before? / get the first version back please / back to previous please
    rollback to version 2`),
  export: sentences(`
    Please you send me the video / I want download the video / How I can download? / How can I to download the video?
    Can you export me the video? / Please make export / I need to have the file please / Give me please the link
    Where I can download it / I like to get the video / Please to send me the mp4 / I can download where?
    Send me please the finished film / The video please for download
    Please export the video for me thank you very much / It is very good, please export / Is perfect, export please
    So is good, you can export / The link does not function, please again send / I can not open the link
    The link not work / Please the link again / I would want to download / Please give video file
    Hi there, could I please save this to show my daughter? / My kids love it! How do I keep it?
    can you put the video here so I can download it / where will I find the finished clip
    please may I have the video of it / sorry, how do I get the video onto my phone?
    It came out lovely, I'd like to have it now please / can you give me the file so i can save it
    I think it's finished, may I download it? / could you send that one to me / we love it, send it over
    ok that's lovely, download please / the link you sent isn't opening
    Could you give me another link please, this one has expired / how can my husband download it
    I'd like a copy please / can i get a copy of the video / please save it for me / please send us the finished movie
    I'm ready to download / is it possible to get it as an mp4 file? / Dear sir, kindly share the final video file
    Please do the needful and send the video / Can you please revert with the download link / sir please send video
    Please share the mp4 with me / I need to show this in class tomorrow, can I download it?
    All good now. Please export the final / Client has approved, please export
    The client loves it. Send me the final file please / can i grab the file / where can I grab the mp4?
    Is the file available for download? / Can you make it available for download?
    How can I get the file on my laptop? / how do i export this thing / okay, render and send it to me / send me that
    could you export the latest version for me please / please export V3 / I'd like to export now
    the download isn't working / download failed, please send again / the link gives an error
    Sorry, I deleted the video, can you send it again? / Let me download that / get me the video file pls
    I think we can export now`),
  credits: sentences(`
    How many credits I have? / How much credits do I have yet? / How many credits have I still?
    I have how many credits? / Please show remaining credits / How can I buy credits? / Where I can buy more credits?
    What is my credit? / Please tell me my balance / How many credits I have left?
    how many credits have I got left please? / have I got enough credits for another one
    how many more videos can I make? / do I need to buy credits? / where do I get more credits?
    could you tell me what my balance is / how many do I have left / please check my credit balance
    how many credits are remaining with me / What is the balance in my account? / do I have sufficient balance?
    How to buy more credits? / How to recharge? / how to check credits / Where can I see my balance?
    what's my credit status / do we still have credits? / how many credits does my account have
    remaining credits please`),
  status: sentences(`
    How is the status? / Is the video already finished? / When is the video ready? / How long it takes?
    How long does it need still? / Is it already done? / What is the situation now? / Please tell me the progress
    When it will be finished? / How long must I wait? / Is ready? / You finished already? / Is still working?
    It is finished? / The video is ready? / is it ready yet dear? / how are you getting on?
    how much longer do you think? / will it take long? / will it be ready soon? / is it nearly done?
    have you finished it yet? / how's it coming along? / any sign of it yet? / are we nearly there?
    has it been made yet? / when will I be able to see it? / do you know how long it'll be? / Any update on this?
    Kindly update me on the status / what is the status of my video / Please let me know once it is done
    How much time will it take? / How much time more? / is the work completed? / is it completed or not?
    Have you completed it? / may I know the status? / By when will it be ready? / when can i get it
    is it ready to download? / Has it been rendered? / Are you still rendering? / what's taking so long?
    hello? are you there? / how long should I wait? / why is it not done yet? / is there any delay?
    it's taking too long, is it stuck?`),
  upload: sentences(`
    How I can upload picture? / How can I upload photo? / Where can I upload picture? / I want upload one more photo
    I want to upload image / Can I upload more pictures? / Please upload / Where I put the picture?
    How to upload the photo please? / I want add new photo / how do I send you my photo?
    where do I put the pictures? / can I give you another photo of her / how do I get my photo on here
    i have another photo i would like to use / can I add one more picture? / how do I put a photo in
    I want to send a different photo / How to upload image? / How to add my photo? / Where to upload?
    I want to share one more photo with you / can I upload from my phone? / how can I share my images with you
    May I upload one more image? / please let me upload another image / I have one more photo to share
    how many photos can I upload? / What file types can I upload? / upload option?
    can you take another picture from me`),
} as const;

export const traps = sentences(`
  Please stop the car / Please stop wind / The man should stop / Please make the stop later / Please make it slowly
  Please help the child / Please make help sign / Please more quick / I want rain / I want see the sun
  I want see the version with snow / I want old style / I want the cat back in the picture
  Please go back to the house / He goes back to home / Please back light / Please back the camera
  Please return the ball / Please return to the mountain / Make back side visible / Make back of the car red
  Please make like film / Please make the last part new / Please change the last part / Please cancel the noise
  Please cancel the cloud / Please undo the button of shirt / Before was sun, now make moon
  The video must be longer / How long it takes the boat to arrive, make shorter
  The boat is already finished, remove it / Please give the man a hat / Please give more light
  Give me please more snow / Please give him a book / Please send the bird to the sky / Export the boxes to ship
  The link between two pictures must be soft / Credits at the end please / How many birds you can add?
  The balance of colors is not good / Please correct balance / Please make status text
  Please show situation of war / Show me please all animals / Which music you can use?
  What kind of style you can do? / What is possible with the sky? / Please one more
  One more photo please in the film / Please put the picture at the end / I uploaded wrong color
  Is possible to make it longer? / It is possible slower? / Please without text
  Please explain in the video how it works / Please teach the dog to dance / Thank you / Thanks a lot / Very good
  Good evening / It is good but too fast / Is perfect but please more red / Please again / Again please slower
  Please make again / Not good / I do not like the color / I do not want stop / Please not export
  First make louder, then export / Please wait / Wait for the sun
  Please finish the movement / Please complete the house / Please quit the smoke / Please quit the text
  Please break the glass / The order of scenes must be other / please stop her from blinking so much
  stop the baby crying / could you help her wave to the camera / can you help him blow out the candles
  I'd like to see her smile / could you make her wave / please save grandma's face as it is
  send the kite up in the air / have the dog run back to the boy / go back to the birthday cake at the end
  take us back to the garden / can she come back at the end / bring back the balloon / undo her ponytail
  can the video be a bit longer / could I have it a bit slower / can I have some music with it
  could I have her name at the bottom / please give him a hat / give it a happy ending
  please give me a version with her name / could we have one with snow / how about another one with the cat
  I'd like another one but at night / can we see the whole family / can we see the other side of the house
  show the first day of school / show her getting older / how does she look with glasses
  how would it look in summer / is the dog in it? / is she smiling? / are they waving? / when does the music start?
  where did the cat go / how many candles are there? / what is she holding / what is that in the corner
  keep the balance of light and dark / the credits at the end should say mum and dad / link their hands
  download the sunshine into the picture / cancel the shadow on his face / don't cancel the music
  don't stop when she laughs / stop when she laughs / stop there and fade out / end with grandpa
  finish with a kiss / could you finish her dress / could you clean up the picture
  please upload a big smile to her face / put a photo frame around it / put another picture of her beside it
  use the other photo first / the second photo is my mother / the first version of the cake was nicer, use that cake
  this version is too dark / the last one was too fast / I like the first one but with music
  lovely, but a little slower please / that's lovely dear, now with music please / thank you dear / bless you
  oh how sweet / that's wonderful / I love it / hello dear / good night
  no changes to her face please, just the hair / not that one, the other one / never mind the weather, add sun
  sorry, I meant the blue one / wait, the dress was red / yes please do / no, leave it
  leave it like this but brighter / again please but with him smiling
  could you do that once more with her laughing / could you try it without the hat
  can you explain why it is blurry / what happened to her arm? / why is her hand so strange? / it's not her
  that doesn't look like him / can you do something about the eyes / Please do the needful changes in color
  kindly revert the colour to blue / Kindly update the text to 2024 / please update the background
  Kindly share the screen between two people / please share her umbrella with him / All good, but change the font
  Client wants it in blue / The client loves it but wants a slower ending
  client has approved the colors, now do the music / Is the sky available in pink? / make it available in portrait
  how can I get a smoother motion / how do i export the feeling of sadness / okay, render it with more light
  send the balloon away / could you send the bird out of the frame / let me see the sky turn red / get me a sunset
  I think we can add more fog now / let's wrap the gift in gold / Please hold the last frame / hold the camera still
  hold hands / Stop, don't move the camera / stop, make it slower instead / stop at the third second
  cancel this color / cancel the person in the back / do not continue the rain / do not proceed to the second scene
  enough snow, less please / stop the traffic / begin slowly then stop / guide the eye to the logo
  please guide the boat to the harbor / show the procedure of making tea / show the steps of the dance
  what are the steps of the dance / use of warm colors / list of names scrolling / students raising hands
  how can the students wave / tell me about the boy / tell the story of a king / what do you think about blue?
  show me previous summer feel / earlier version of the logo in the corner / I want the earlier color
  I want the earlier music back / please restore the color of the dress / restore her eyes
  revert the direction of the train / please undo the tie of the man / recent photos on the wall
  back to school theme / get the first boy back in the frame / step back from the camera / make him step back
  take him back to the village / step back and show the entire house / roll back the carpet
  any update to the sky would be good / Kindly let the dog run once the door is open
  Please let me know if you can make it brighter / can you make it brighter / can you make the car completed
  is the moon full? / is the house completed or half built / how much time passes in the video?
  by when does the sun rise / why is the boat not moving? / why is it so slow? / what's taking place in the back
  hello text on screen / credits to my teacher at the end / give credits to the photographer
  show balance on a scale / recharge battery animation / remaining people should clap / how many trees are there
  share one more view / one more photo style / take another picture angle / make another picture move
  please let another man walk in / let the image zoom / I have one more idea: add rain
  I have one more request: make it slow / please add my photo / please use my photo as background
  options for ending? / Thank you sir / Thanks a ton / Much appreciated / well done / very nice / superb / ok noted
  noted with thanks / fine / okay then / I will check / let me check / let me think / I see / sounds good
  no problem / same to you / perfect, but the hands look off / nice but more motion please
  I like it, add some birds / not bad, just faster / don't share, make it private look
  do not send yet, fix the face / please send again with music / resend with slower speed / deleted scene style
  high quality please / in 4k / portrait please / 10 seconds / only the first part / without sound / with subtitles`);
