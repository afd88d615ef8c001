import { sentences } from './sentences.ts';

/**
 * Plain English, four lists one after the other, each after the one before had been mended: 85 %, 81 %, 98 % and 97 % at
 * first, no trap taken.
 */
export const ownWords = {
  stop: sentences(`
    Please cancel the animation / Cancel the video generation / cancel my video / Please abort this request
    wait, that's not the right image, cancel / sorry wrong file, please cancel / Please stop working on this
    don't continue please / no need to continue / Stop the generation now / can you cancel my last message
    cancel that order / I don't want this video anymore, cancel it / I want to cancel
    actually never mind / forget what I said / please forget my last request / Forget that, cancel
    Please stop now, thanks / I'd like you to stop / you can stop / ok you can cancel it / Cancel my current request
    scrap it / scrap that, cancel / cancel please, I'll try a different picture
    wait cancel that I attached the wrong file / oh wait, stop / stop for now / that's not what I meant, stop
    Can you stop making this? / Never mind that request / please kill the current job / leave it, cancel
    please cancel / stop generating please / cancel the current job please / oh no stop, wrong photo / ok stop it now
    forget it, cancel / cancel this request please / please stop rendering / Sorry! Cancel that!
    don't bother, cancel / stop, I made a mistake / can you stop the process / please stop this / cancel this please
    I want to cancel it / stop the current one / oops, cancel that please / no, cancel it
    stop, that's the wrong photo / don't continue`),
  help: sentences(`
    What commands can I use? / How do I use the bot? / Can you tell me how this works? / help me get started
    What exactly can you do? / what kinds of things can I ask for / I'm confused, what do I do?
    Please explain what this bot does / where's the help page / How do I make an animation?
    How can I animate a picture? / Is there somewhere I can read the instructions? / Teach me how to use it please
    I could use some help / how do I work this / How does one start? / Can you give me some instructions?
    give me a quick tutorial / how do I get this to work? / what's the deal with this bot?
    What can I do with this bot? / Which things can you do? / help me figure out how to use this
    I have no idea how to use this / first time using this, how does it work? / what should I say to you?
    is there a help command? / What's the command for help? / how does the bot work? / how do I use it?
    what should I do first? / can you explain how to use this? / I don't understand how this works / any instructions
    what is this bot for? / how do I use this bot? / can you help me please? / I'm lost, help`),
  versions: sentences(`
    Can you show me my previous versions? / what versions have I made? / list all the versions so far
    Are there any earlier versions? / how many versions do we have now / Where are the older versions?
    I'd like to see the other versions / Show the version history please / show me everything you've made so far
    versions list / which one is the latest version? / What versions are there so far?
    let me look at all the versions / Show me all the old versions / could I get a list of all versions
    how many different versions do I have? / can you tell me which versions we have / Where do I find older versions?
    version overview please / any previous versions? / can I see the version list? / list the old versions
    do you have the older versions / what was in the history, show versions / show all versions please
    can I see all versions? / show me the earlier versions / how many versions did we make? / version history please`),
  undo: sentences(`
    can you revert back to the version before / Go back to the earlier version please
    the last edit made it worse, undo it / I don't like the change, go back / can you reverse the last edit
    let's go back to the original version / take it back a step / go back one / undo all changes
    Please put things back the way they were / Can we return to the previous version?
    switch back to version one please / I made a mistake, undo / that ruined it, revert please / That's not good, undo
    Could you take that back? / undo everything / revert everything back to version 1
    I'd rather go back to the old one / get me back to the previous version / put the old version back
    Let's use the previous version instead / Can you restore the version from before?
    can we undo the change you just made / Return to version 3 please / please switch back to the earlier version
    Hmm no, go back please / It looked better before. Undo please. / I changed my mind, go back to the last version
    reset to version 1 / go back to the previous one please / can we go back one version
    I liked the previous version better, go back to it please / please restore version 1 / undo the last change please
    return to the first version / that was better before, go back / can you undo your last edit
    revert the last edit please / can you restore version 2 / it was better before, please go back`),
  export: sentences(`
    Please export the video. / Can I get this as a video file? / How do I get my video out of here?
    okay I'm satisfied, please download / Can you give me the finished product?
    I want to post this on Instagram, how do I download it?
    that's exactly what I needed, thanks! Can I have the file now? / Is there any way to save this video?
    Do you have a download link? / Please send me the MP4 of the last one / Could you drop the download link below?
    Your link doesn't load / The file won't open, please resend / I lost the link, send it again please
    Can you re-send the video? / please export my animation / perfect! how can i save it to my camera roll
    So how do I export it? / may i download the final result now / send the finished animation please
    Where did the video go? / the video link has disappeared / I need to download it again / great, let's export
    Let's finalize this, export please / Export version one please / I'd like to download version 2
    Ok I think we're ready, export / can we download it yet? / Can you send me my video please?
    I want the finished clip / Please post the final clip in this thread / Awesome work. Export please!
    it's beautiful, can I keep a copy? / Can I please get the link to download it?
    How would I go about downloading this? / What do I do to download the video? / is there an option to download
    Can you turn it into an mp4? / mp4 version please / we're finished here, please export / nothing to change, export
    I'm good with this one. Export it please / Go ahead and send it over / okay you can export it now
    I think this is the final one, export / Could you export that for me real quick / download please thank you
    How to download? / the link doesn't do anything / that link is broken, could you fix it?
    i can't open the file, could you resend / Save this video please / save this version / show me the final video
    Where's the export? / Okay export / Yes, export. / Sure, export it / Hey, can you send the finished video to me?
    How can I download my clip? / Please give me the download link / Thank you so much, please export it now
    I love how this turned out, can I download it? / we can export this / ok time to export
    this one's good, export it please / can I have the final version please / where is the download link
    link not working / the video link expired / could you re-export it / export again please
    please send the link one more time / I want to save it on my phone / can you save it for me / can i get an mp4
    get me a copy / Everything looks right. Export, please. / can you export the second version
    send version 3 please / Where do I get my video? / Please send over the video when you can
    can I download this video? / Could I have the download link please? / I'm happy with it, export please
    Export this for me please / what's the link to download? / is there a link for the video? / I need the video file
    How can I save the clip? / please share the final clip / the download link expired / send me the newest version
    great, now export it / export version 4 / that's it, we're done, export`),
  credits: sentences(`
    How many credits do I have? / Can I see my credit balance? / How much credit is left?
    How many credits are remaining in my account? / are there any credits left
    do I have enough credits for one more video / where can I top up my credits / how do I purchase credits
    how can I get some more credits / Am I low on credits? / credit check please / How many credits do we have left?
    how are my credits / can you check how many credits I have / I'd like to see my credits / Did I use up my credits?
    how many credits have I used? / how do I add credits to my account / need more credits, how?
    What happens when I run out of credits? / balance please / what's my balance? / check my credits please
    do I have any credits? / how do I buy credits? / can I see how many credits are left / I need more credits
    how much credit do I have / how many credits do I still have? / what is my credit balance?
    where can I buy credits?`),
  status: sentences(`
    Is my video ready? / How's it going? / Is it still loading? / How long does this usually take?
    how long do i have to wait / What's happening? / Are you finished? / are we done yet? / Is it working?
    Any progress on my video? / What stage are we at? / how far through is it / Could I get a status update?
    When will it be finished? / it's been a while, is it done? / It's been 10 minutes, any update? / still not done?
    How many minutes left? / did you get my message? / Did it render? / is everything ok? / How's my video?
    Where are we with the video? / are we close? / how close are we / is it almost finished / Have you started yet?
    did you start? / When's it done? / how long before it's ready / Is the render finished? / Anything yet?
    Still going? / Just wondering how it's going / can you tell me the progress? / any idea when it's done?
    What's the holdup? / How much is left? / is there a delay / are you working on it?
    what's the current state of my video / is it done yet? / how long will this take? / what's the status of my video?
    are you still working? / any update please? / is my video finished? / when will my video be ready?
    how far are we? / what's the progress so far / did it finish yet / is the video done? / how long until it's done?
    any news on my video? / are you almost done? / what's the status now / is it still in progress?
    when can I see it?`),
  upload: sentences(`
    How do I upload an image? / Where can I upload my photo? / I'd like to upload a different photo
    can I upload two pictures? / How do I attach a picture? / how do I send you a picture
    I want to upload some more images / Can I add another image? / let me send you a better photo
    how do I upload music / I have a new picture for you / where do the pictures go? / I'd like to upload a picture
    where do I upload the pictures / How do I give you a picture? / How do I send photos here?
    can I use my own photo? / I want to use another photo, how? / can I upload a new photo instead
    how do I attach a file here / let me upload one / I've got a photo to upload / how do I upload a photo?
    can I upload another image? / I want to upload a new picture / where do I upload my picture
    can I send you more photos? / let me upload a new photo / how can I add my own photos
    where can I upload a picture? / can I send another picture? / how do I upload more photos?
    I'd like to upload a new image`),
} as const;

export const traps = sentences(`
  stop the text from moving / Stop the video at the sunset / stop it right before the jump / can you stop the loop
  please stop zooming in so fast / cancel the slow motion / cancel out the wind noise
  help the character look happier / help me pick a style / can you help make the water realistic
  I need help with the colors / how do I make the text bigger / how do I get rid of the background
  what can you do with the lighting? / what can I change about the music? / what kinds of music do you have
  show me a version with more snow / can you show the city from above / show the previous owner of the house
  another version please / I'd like a different version / the version with the red car was best, make it slower
  version 2 but with captions / use the lighting from version 1 / go back to the dog after that
  bring back the old music / bring the camera back / put the logo back / put back the title / undo the slow motion
  undo the color grading / reverse the footage / restore the damaged part of the photo
  return to normal speed at the end / the last change was good, do more of that / is the dog still running?
  is it still raining? / how long is the clip? / how long should it be / when does the sun set
  did the boy get the ball? / what's happening in the background? remove it / what stage is the band on
  how far does the car go / add an update at the bottom that says sold out / status message on phone
  loading screen at the start / show the balance of power / credit the artist at the end / add credits
  put credits over the last scene / low on energy look / can you add another image of the beach
  add two pictures side by side / use a different photo of the car / attach the tail to the dog
  the picture should fill the screen / music louder / can I have it in widescreen? / can I get a wider shot?
  can I get more detail on the face / give me the finished look of an oil painting / send the cat to the left
  send him to the moon / drop the text / drop the volume / share of the market going up / post-apocalyptic look
  download bar fills up / the link in the chain breaks / save the animal / save battery icon / file cabinet opening
  export market growth chart / let's finalize the colors first / ready, set, go text
  I'm satisfied with the sky, now fix the water / that's exactly what I needed, now make it loop
  perfect! can you make it longer / great job, one small thing: the eyes / thanks! can you also do a night version
  ok thanks / Thank you so much! / awesome / I love this! / looking good / not really / hmm / that's weird
  it's too fast / too dark / why is it blurry / I don't want this color anymore / I don't want the man anymore
  forget the text, just do the motion / forget about the music and add rain / never mind the colors, fix the speed
  actually make it blue / actually, never mind the hat / wait, make that two / don't go back to the beginning
  don't export yet, I want to change the title / export after you fix the hand
  it's been a while since it rained, add rain / how many people are in it / how many minutes long is it
  everything ok sign / is everything blue? / which one is the latest phone? / he's finished / she is done dancing
  we're ready for takeoff / are we there yet caption / the old version of the logo / make the car go back
  the ball comes back / back up the camera / one step back for the dancer / take a step back and turn
  I want the finished look of glass / Is my hat ready? show it / Please post the sign on the door
  Can you turn it into a painting? / can you turn the car around / turn it into night / I need it as a loop
  I'm good with the sky, change the sea / we're finished with the first part, make the second slower
  the last one should jump higher / save this pose for the end / show me the final jump in slow motion
  Okay, more glitter / Yes, brighter. / Sure, but make it shorter / you can stop the music at the end
  I'd like you to stop the rotation / ok you can cancel the fog / scrap the background / scrap the title
  cancel the second scene / not this one, the cat on the left / stop for a moment at the door
  stop making him so shiny / Can you stop making the sky so pink? / I don't need the hat anymore
  changed my mind, use the red one / changed my mind about the color, make it green / leave it dark
  leave the cat alone / kill the noise in the background / I could use some more contrast / how do I make this pop
  how do I get the water to move / how do I get her to smile / how am I supposed to see his face, make it lighter
  what's the deal with his arm, fix it / what can I do with this color / which things can move?
  give me a quick zoom / give me some fireworks / what should he say / help her figure out the map
  command center style / list of ingredients on screen / let me look at all the flowers / show me all the animals
  how many different colors can you use / different versions of the hat on each person
  where do I find brighter colors / That's not good, make it smoother / take that back part out
  take it back to the start of the song / undo the braids / undo everything about the hair / I'd rather have it blue
  put the old car back in the picture / put the old sign back / let's use the previous song instead
  use the previous picture's colors / switch back to the close-up / It looked better with rain
  I changed my mind, make it snow / reset the camera to the front / reset her pose
  the old one on the left should wave / the old man please / How's my cat doing in this? make her jump
  are we close enough to the face? / get closer / how close can you zoom / have her start running
  did you start with the left one? / when's it dark? / how long before the bird flies? / Anything goes
  still image at the end / just wondering if it could be brighter / any idea how to make it better?
  how much is left in the glass? / there should be a delay before the jump / are you able to add fire?
  state of mind vibe / add my name to the credits / how are the colors? / use up all the space
  balance please the left and right / What happens when the ball drops? / I want to use another color
  can I use my own voice? / can I have my own logo in it? / attach a balloon to the house
  one more photo on the wall please / give you wings / Thanks! That's all for today / have a nice evening
  wow just wow / this is so good / meh / not my thing / it's okay I guess / could be better
  thanks but it's too loud / awesome, next make the title gold / sure, whatever you think / yes to the first one
  go with the second option / give me a second / I'll get back to you / what do you mean? / which one?
  are you sure? / can you explain that / you decide / surprise me / send the finished cake flying
  download effect on the wall / I love how this turned out, can you make it longer?
  this one's good, slow it down please / can I have the final scene longer / where is the sun? move it left
  working hands in close-up / the video should loop / could you re-color it / save the sunset part
  get me a copy of the cat in the back / Everything looks right except the sky / alright, dance time
  the second version of her dress / send the rocket up / stop the spinning / please cancel the shaking
  stop it from blinking / oh no, wrong color / forget the title, cancel the text / I want to stop the flicker
  stop, drop and roll animation / don't bother with the background / can you stop the flag
  how does the bird fly? show it / what are the birds able to do / help the fish swim
  how do I use the light better / show me the mountains / what should the man do first / any instruments
  how do I start the scene with fog / which colors are there / the old town / how many birds are there?
  do the older man first / the history of flight / undo that button / go back to the previous angle
  can we go back to the river / I liked the previous music better / please restore the colors / return to the city
  bring the old car back into view / put the hat back how it was / is it night yet? make it night
  how long will the fire burn / the status of liberty / are the fish still moving / how much longer is his nose
  any updates to the sky? / is my dog blurry? / when will the sun be up / how far is the ship
  what's the progress of the sun / did the car finish the race / is something wrong with his eyes? fix it
  how many credits roll at the end / balance the light / credit cards falling / add credits to the end / upload bar
  can I get another image of the tower in it / I want a new picture frame / second picture slower
  add more photos on the wall / let it rain / make the photo pop / add my own logo / make it warmer / zoom out
  add thunder / speed up the last part / remove the people / more contrast / loop it / change the song
  crop it square / can you add subtitles / brighten the face / no text please / blue sky instead
  it should be raining / let her turn around / fade in at the start / looks great but the ending is too fast
  good, but less wind / thanks, looks nice / thank you! / hi there / cool beans / I'm happy with it / that's perfect
  no idea / why did you do that? / hmm ok / not sure about the hat / yes, the red one / do whatever you want
  send the clouds over the hill / can I see rain in this? / could I have a bigger moon?
  I'm happy with the hair, change the dress / export this feeling into colors
  what's the color of the sky, make it darker / is there a link between them? show it with light
  I need the video brighter / how can I save the flower from dying in the scene
  please share the light on both faces / the newest phone in his hand / great, now rotate it
  version 4 of the car should fly / that's it, just the ending left / please stop this man from falling
  cancel this wind please / stop the current of the river / oops, the hat should be red / no, keep it
  stop, that's too much fog / don't continue the zoom / how do I use this picture as the ending?
  what can this dog do, jump? / can you help her please? / where do the birds start? / what are the colors?
  the boy is lost, help him home / how does it all end / can I see all sides? / what shades do we have
  show me the earlier scene again / how many birds did we make? / history channel style / please undo that bow
  go back to the last scene / I want the previous song back / revert the last turn of the car
  can you restore the roof / undo what the wind did to her hair / it was better with snow / is the rain done?
  how long until the sun comes up / any news anchor on screen / are the dancers almost done?
  what's the mood now, make it sad / is the party still in progress in the scene? / when can I see the moon in it?
  how many coins does he still have? / balance on the rope / where can I put the tree? / running out of time feeling
  where can I see a smile / can I send another wave over the beach / how do I get more shadows
  I'd like a new image style / make it / make it better / thanks love it / ok great / Hello! / perfect thank you`);
